import { NativeSelect } from '@mantine/core';
import { useText } from '../../i18n/language.tsx';
import type { FieldProps } from '../field-props.ts';
import type { SpecOf } from '../field-spec.ts';
import { useForm } from '../form-context.ts';
import { useField } from '../use-field.ts';
import { useOfficersOf } from './use-officers-of.ts';

/** For an assignment or a document seen: the officer, or a colleague of the office that must act. */
export const OfficerField = ({ label, required, place }: FieldProps<SpecOf<'text'>>) => {
  const { t } = useText();
  const { officer, case: subject } = useForm();
  const { text, set, error } = useField(place);
  const ours = officer.appointments.some(({ office }) => office.id === subject?.pendingOffice?.id);
  const { data } = useOfficersOf(ours ? subject?.pendingOffice?.id : undefined);
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
