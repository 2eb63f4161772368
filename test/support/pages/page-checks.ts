import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Broken rules of WCAG 2.2 A and AA, each with what breaks it. Empty: none was found. */
export const violationsOn = async (page: Page): Promise<readonly string[]> => {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
};

/** Presses Tab until something with this name has the focus: what a person without a mouse does. */
export const tabTo = async (page: Page, name: string | RegExp, presses = 80): Promise<void> => {
  const matches = (text: string) => (typeof name === 'string' ? text.includes(name) : name.test(text));
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (element instanceof HTMLInputElement) return element.labels?.[0]?.textContent ?? '';
      const isControl = element instanceof HTMLAnchorElement || element instanceof HTMLButtonElement;
      return (isControl && (element.getAttribute('aria-label') ?? element.textContent)) || '';
    });
    if (matches(focused)) return;
  }
  throw new Error(`Tab does not reach ${name}`);
};

/**
 * Elements of the page whose line box cannot hold the tallest and the deepest Vietnamese letters in their own font:
 * ink above or below it touches the next line, or is cut off where overflow is hidden.
 */
export const clippedOn = (page: Page, letters: string): Promise<readonly string[]> =>
  page.evaluate((sample) => {
    const pen = document.createElement('canvas').getContext('2d');
    if (!pen) return ['no canvas'];
    const hasText = (element: Element) =>
      element instanceof HTMLInputElement ||
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');
    const isShown = (element: Element) => element.getClientRects().length > 0;
    const isClipped = (element: Element) => {
      const style = getComputedStyle(element);
      pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const ink = pen.measureText(sample);
      const content = ink.fontBoundingBoxAscent + ink.fontBoundingBoxDescent;
      const line = style.lineHeight === 'normal' ? content : Number.parseFloat(style.lineHeight);
      const half = (line - content) / 2;
      return (
        ink.actualBoundingBoxAscent > ink.fontBoundingBoxAscent + half + 0.5 ||
        ink.actualBoundingBoxDescent > ink.fontBoundingBoxDescent + half + 0.5
      );
    };
    return [...document.body.querySelectorAll('*')]
      .filter((element) => hasText(element) && isShown(element) && isClipped(element))
      .map((element) => `${element.tagName} ${element.className} “${element.textContent?.slice(0, 40)}”`);
  }, letters);

/** Boxes that hold more than they show sideways: what is in them is cut off, or found only by scrolling. */
export const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((box) => box.scrollWidth > box.clientWidth + 1 && box.clientWidth > 1)
      .filter((box) => getComputedStyle(box).overflowX !== 'visible')
      .map((box) => `${box.tagName} ${box.className}: ${box.scrollWidth} in ${box.clientWidth}`),
  );
