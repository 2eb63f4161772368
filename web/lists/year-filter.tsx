import { useText } from '../i18n/language.tsx';
import { plainDateOf } from '../time/local-time.ts';
import { FilterSelect } from './filter-select.tsx';
import type { Address } from './use-address.ts';

/** The present Vietnamese year and the years before it, back to the first of Circular 124 (in force February 2022). */
const yearsUntil = (now: number): readonly string[] => {
  const present = Number(plainDateOf(new Date(now).toISOString()).slice(0, 4));
  return Array.from({ length: Math.max(present - 2021, 1) }, (_, back) => String(present - back));
};

type Props = {
  readonly address: Address /** The year shown when none is chosen: then "all" is no choice. */;
  readonly otherwise?: number;
};

export const YearFilter = ({ address, otherwise }: Props) => {
  const { t } = useText();
  const options = yearsUntil(Date.now()).map((year) => ({ value: year, label: year }));
  return (
    <FilterSelect
      address={address}
      name="year"
      label={t('filter.year')}
      options={options}
      {...(otherwise === undefined ? {} : { otherwise: String(otherwise) })}
    />
  );
};
