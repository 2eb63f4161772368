import { NativeSelect } from '@mantine/core';
import { useText } from '../i18n/language.tsx';
import type { Address } from './use-address.ts';

type Option = { readonly value: string; readonly label: string };
type Props = {
  readonly address: Address;
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
  /** What holds when nothing is chosen: it replaces "all". */
  readonly otherwise?: string;
};

/** One filter of the address; "all" takes it out. */
export const FilterSelect = ({ address, name, label, options, otherwise }: Props) => {
  const { t } = useText();
  const all = otherwise === undefined ? [{ value: '', label: t('common.all') }] : [];
  return (
    <NativeSelect
      label={label}
      value={address.get(name) ?? otherwise ?? ''}
      data={[...all, ...options]}
      onChange={({ currentTarget }) => address.filter({ [name]: currentTarget.value })}
    />
  );
};
