import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import { useText } from '../../i18n/language.tsx';
import type { FieldProps } from '../field-props.ts';
import type { SpecOf } from '../field-spec.ts';
import { useForm } from '../form-context.ts';
import { useField } from '../use-field.ts';

const useOfficersOf = (office: string | undefined) =>
  useQuery({
    queryKey: ['officers', office],
    queryFn: () => dataOf(api.GET('/v1/officers', { params: { query: { office: office ?? '' } } })),
    enabled: office !== undefined,
    staleTime: 60_000,
  });

type Props = FieldProps<SpecOf<'text'>> & { readonly office: string | undefined };

/** The officer himself, or one of an office that the form is about. */
const OfficerOf = ({ label, required, place, office }: Props) => {
  const { t } = useText();
  const { officer } = useForm();
  const { text, set, error } = useField(place);
  const { data } = useOfficersOf(office);
  const colleagues = (data?.items ?? []).filter(({ id }) => id !== officer.id);
  return (
    <NativeSelect
      label={label}
      required={required}
      value={text}
      error={error}
      data={[
        { value: '', label: t('common.choose') },
        { value: officer.id, label: officer.name },
        ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={({ currentTarget }) => set(currentTarget.value)}
    />
  );
};

/** For an assignment or a document seen: the officer, or a colleague of the office that must act. */
export const OfficerField = (props: FieldProps<SpecOf<'text'>>) => {
  const { case: subject } = useForm();
  return <OfficerOf {...props} office={subject?.pendingOffice?.id} />;
};

/** The signer of a paper act: someone of the unit (lifecycle §2, Paper). */
export const SignerField = (props: FieldProps<SpecOf<'text'>>) => {
  const { case: subject } = useForm();
  return <OfficerOf {...props} office={subject?.offices.unit.id} />;
};
