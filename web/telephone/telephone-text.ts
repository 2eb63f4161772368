/** `+84258123456` → `0258 123 456`: how it is dialled here; any other number stays as it is. */
export const telephoneText = (number: string): string => {
  const [, area = '', first = '', last = ''] = /^\+84(\d{2,3})(\d{3})(\d{3,4})$/.exec(number) ?? [];
  return area === '' ? number : `0${area} ${first} ${last}`;
};
