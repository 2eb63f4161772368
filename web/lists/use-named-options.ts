import { useText } from '../i18n/language.tsx';

/** Codes of a kind (`status`, `unitType` …) as choices with their names. */
export const useNamedOptions = () => {
  const { name } = useText();
  return (kind: string, codes: readonly string[]) => codes.map((code) => ({ value: code, label: name(kind, code) }));
};
