import { TextInput } from '@mantine/core';
import { useText } from '../../i18n/language.tsx';
import type { FieldProps } from '../field-props.ts';
import type { SpecOf } from '../field-spec.ts';
import { useField } from '../use-field.ts';

/** Typed as dd/MM/yyyy: a browser's own date field would follow the machine's habits, not Vietnam's. */
export const DateField = ({ label, required, place }: FieldProps<SpecOf<'date'>>) => {
  const { t } = useText();
  const { text, set, error } = useField(place);
  return (
    <TextInput
      label={label}
      placeholder={t('form.dateHint')}
      required={required}
      inputMode="numeric"
      autoComplete="off"
      maxLength={10}
      value={text}
      error={error}
      onChange={({ currentTarget }) => set(currentTarget.value)}
    />
  );
};
