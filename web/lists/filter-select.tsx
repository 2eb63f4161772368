import { NativeSelect } from '@mantine/core';
import { useText } from '../i18n/language.tsx';
import type { Address } from './use-address.ts';

type Option = { readonly value: string; readonly label: string };
type Props = {
  readonly address: Address;
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
};

/** One filter of the address; "all" takes it out. */
export const FilterSelect = ({ address, name, label, options }: Props) => {
  const { t } = useText();
  return (
    <NativeSelect
      label={label}
      value={address.get(name) ?? ''}
      data={[{ value: '', label: t('common.all') }, ...options]}
      onChange={({ currentTarget }) => address.filter({ [name]: currentTarget.value })}
    />
  );
};
