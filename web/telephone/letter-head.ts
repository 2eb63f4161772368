/** Who writes (Decree 30/2020, Appendix I, part II): the office above, the office itself, the place, and who signs. */
export type LetterHead = {
  /** Empty: a People's Committee names none above it. */
  readonly above: string;
  readonly office: string;
  readonly place: string;
  readonly signer: readonly string[];
  /** Initials of the writing office, after the blank number. */
  readonly sign: string;
};

const capital = (text: string): string => text.toLocaleUpperCase('vi');
const full = (office: string): string => office.replace(/^UBND\b/, 'Ủy ban nhân dân');
/** `phường Nha Trang` → `Nha Trang` */
const bareName = (area: string): string => area.replace(/^(tỉnh|thành phố|phường|xã|đặc khu)\s+/i, '');
const areaOf = (office: string): string => /(?:tỉnh|thành phố|phường|xã|đặc khu)\s.+$/.exec(office)?.[0] ?? '';

const SIGNERS: Readonly<Record<string, { readonly signer: readonly string[]; readonly sign: string }>> = {
  COMMUNE_POLICE: { signer: ['TRƯỞNG CÔNG AN'], sign: 'CA' },
  PROV_POLICE: { signer: ['GIÁM ĐỐC'], sign: 'CAT' },
  COMMUNE_PC: { signer: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], sign: 'UBND' },
  PROV_PC: { signer: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], sign: 'UBND' },
};
const OTHERS = { signer: ['THỦ TRƯỞNG CƠ QUAN'], sign: '' } as const;

const above = (kind: string, provinceName: string): string => {
  if (kind === 'COMMUNE_POLICE') return capital(`Công an ${provinceName}`);
  return kind === 'PROV_POLICE' || kind === 'V05' ? 'BỘ CÔNG AN' : '';
};

export const letterHead = (
  { id, name }: { readonly id: string; readonly name: string },
  provinceName: string,
): LetterHead => {
  const kind = id.split('@')[0] ?? '';
  return {
    above: above(kind, provinceName),
    office: capital(full(name.replace(/, Bộ Công an$/, ''))),
    place: bareName(areaOf(name)) || 'Hà Nội',
    ...(SIGNERS[kind] ?? OTHERS),
  };
};
