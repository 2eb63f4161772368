/** The province that all these offices lie in, as an area path; `vn` when they lie in several or in none. */
export const provinceOf = (offices: readonly string[]): string => {
  const provinces = new Set(offices.map((office) => /@(?:vn\.)?(\d{2})\b/.exec(office)?.[1] ?? ''));
  const [only = ''] = provinces;
  return provinces.size === 1 && only !== '' ? `vn.${only}` : 'vn';
};
