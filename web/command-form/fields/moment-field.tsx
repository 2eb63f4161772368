import { TextInput } from '@mantine/core';
import { useText } from '../../i18n/language.tsx';
import type { FieldProps } from '../field-props.ts';
import type { SpecOf } from '../field-spec.ts';
import { useField } from '../use-field.ts';

/** When something happened in law: a day and, where it matters, the minute, in Vietnam. */
export const MomentField = ({ label, required, place }: FieldProps<SpecOf<'moment'>>) => {
  const { t } = useText();
  const { text, set, error } = useField(place);
  return (
    <TextInput
      label={label}
      description={t('form.occurredAtHint')}
      placeholder={t('form.momentHint')}
      required={required}
      autoComplete="off"
      maxLength={16}
      value={text}
      error={error}
      onChange={({ currentTarget }) => set(currentTarget.value)}
    />
  );
};
