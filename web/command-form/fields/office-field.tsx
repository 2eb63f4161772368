import { NativeSelect } from '@mantine/core';
import { useText } from '../../i18n/language.tsx';
import type { FieldProps } from '../field-props.ts';
import type { SpecOf } from '../field-spec.ts';
import { useForm } from '../form-context.ts';
import { useField } from '../use-field.ts';

/** An officer with several appointments says for which office he acts. */
export const OfficeField = ({ label, required, place }: FieldProps<SpecOf<'text'>>) => {
  const { t } = useText();
  const { officer } = useForm();
  const { text, set, error } = useField(place);
  const offices = new Map(officer.appointments.map(({ office }) => [office.id, office.name]));
  return (
    <NativeSelect
      label={label}
      required={required}
      value={text}
      error={error}
      data={[
        { value: '', label: t('common.choose') },
        ...[...offices].map(([value, name]) => ({ value, label: name })),
      ]}
      onChange={({ currentTarget }) => set(currentTarget.value)}
    />
  );
};
