/** A name that stands alone starts with a capital: `phường Nha Trang` → `Phường Nha Trang`. */
export const sentenceCase = (name: string): string => name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);
