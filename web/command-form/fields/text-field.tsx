import { Textarea, TextInput } from '@mantine/core';
import type { FieldProps } from '../field-props.ts';
import type { SpecOf } from '../field-spec.ts';
import { useField } from '../use-field.ts';

/** Longer than one printed line (an abstract has 500): a field that grows. */
const LONG = 500;

export const TextField = ({ spec, label, required, place }: FieldProps<SpecOf<'text'>>) => {
  const { text, set, error } = useField(place);
  const Field = (spec.max ?? 0) > LONG ? Textarea : TextInput;
  return (
    <Field
      label={label}
      required={required}
      value={text}
      error={error}
      onChange={({ currentTarget }) => set(currentTarget.value)}
      {...(Field === Textarea ? { autosize: true, minRows: 2, maxRows: 12 } : {})}
    />
  );
};
