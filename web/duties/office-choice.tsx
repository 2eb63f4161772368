import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import type { Session } from '../api/contract.ts';
import { useText } from '../i18n/language.tsx';
import { sentenceCase } from '../i18n/sentence-case.ts';
import { FilterSelect } from '../lists/filter-select.tsx';
import type { Address } from '../lists/use-address.ts';
import { useSession } from '../session/use-session.ts';
import { mayOwe } from './duty-acts.ts';

type Option = { readonly value: string; readonly label: string };

/** Whom the officer's own offices receive from: the provinces' police of the country, a province's communes. */
const debtorsBelow = (office: string): string | undefined => {
  const [kind = '', area = ''] = office.split('@');
  if (kind === 'V05') return 'PROV_POLICE';
  return ['PROV_POLICE', 'PROV_PC', 'PROV_PC_OFFICE'].includes(kind) && area !== '' ? 'COMMUNE_PC' : undefined;
};

const receivingIn = ({ appointments }: Session['officer']) =>
  appointments
    .map(({ office }) => ({ kind: debtorsBelow(office.id), area: office.id.split('@')[1] ?? '' }))
    .find(({ kind }) => kind !== undefined);

/** The offices whose duties the officer sees here: his own that owe, then those that hand in to his. */
export const useDutyOffices = (): readonly Option[] => {
  const { t } = useText();
  const { officer } = useSession();
  const below = receivingIn(officer);
  const parent = below?.area ?? '';
  const { data } = useQuery({
    queryKey: ['areas', parent],
    queryFn: () => dataOf(api.GET('/v1/areas', { params: { query: { parent } } })),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: below !== undefined,
  });
  const own = new Map(
    officer.appointments
      .filter(({ office }) => mayOwe(office.id))
      .map(({ office }) => [office.id, sentenceCase(office.name)]),
  );
  const others = (data?.items ?? []).map(({ path, name }) => ({
    value: `${below?.kind ?? ''}@${path}`,
    label:
      below?.kind === 'PROV_POLICE' ? t('duties.policeOf', { area: name }) : t('duties.committeeOf', { area: name }),
  }));
  return [...[...own].map(([value, label]) => ({ value, label })), ...others.filter(({ value }) => !own.has(value))];
};

type Props = { readonly address: Address; readonly offices: readonly Option[]; readonly chosen: string };

export const OfficeChoice = ({ address, offices, chosen }: Props) => {
  const { t } = useText();
  const known = offices.some(({ value }) => value === chosen);
  const options = known ? offices : [{ value: chosen, label: chosen === '' ? t('common.choose') : chosen }, ...offices];
  return (
    <FilterSelect address={address} name="office" label={t('duties.office')} options={options} otherwise={chosen} />
  );
};
