import { Checkbox, Stack } from '@mantine/core';
import { isJsonArray } from '../../api/json.ts';
import type { FieldProps } from '../field-props.ts';
import type { SpecOf } from '../field-spec.ts';
import { labelKind } from '../label-kind.ts';
import { useField, useOptionLabel } from '../use-field.ts';

type Props = FieldProps<SpecOf<'list'>> & { readonly choice: SpecOf<'choice'> };

/** Any number of some known codes. */
export const ChoicesField = ({ choice, name, label, required, place }: Props) => {
  const { value, set, error } = useField(place);
  const optionLabel = useOptionLabel([labelKind(choice.schemaName), name]);
  const chosen = isJsonArray(value) ? value.filter((each) => typeof each === 'string') : [];
  return (
    <Checkbox.Group label={label} required={required} error={error} value={chosen} onChange={set}>
      <Stack gap={4} mt={4}>
        {choice.options.map((option) => (
          <Checkbox key={option} value={option} label={optionLabel(option)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
};
