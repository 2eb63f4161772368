/** A button that goes takes the focus along: it moves to the next such button, else the one before, else the page. */
export const keepFocus = (button: HTMLElement | null): void => {
  if (button === null) return;
  const buttons = [...(button.closest('table')?.querySelectorAll<HTMLElement>('tbody button') ?? [])];
  const at = buttons.indexOf(button);
  const next = buttons[at + 1] ?? buttons[at - 1] ?? document.getElementById('main');
  next?.focus();
};
