import { TextInput } from '@mantine/core';
import type { FieldProps } from '../field-props.ts';
import type { SpecOf } from '../field-spec.ts';
import { useField } from '../use-field.ts';

export const NumberField = ({ spec, label, required, place }: FieldProps<SpecOf<'number'>>) => {
  const { text, set, error } = useField(place);
  return (
    <TextInput
      label={label}
      required={required}
      inputMode={spec.whole ? 'numeric' : 'decimal'}
      autoComplete="off"
      maxLength={20}
      value={text}
      error={error}
      onChange={({ currentTarget }) => set(currentTarget.value)}
    />
  );
};
