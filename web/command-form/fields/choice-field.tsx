import { NativeSelect } from '@mantine/core';
import { useText } from '../../i18n/language.tsx';
import type { FieldProps } from '../field-props.ts';
import type { SpecOf } from '../field-spec.ts';
import { labelKind } from '../label-kind.ts';
import { useField, useOptionLabel } from '../use-field.ts';

export const ChoiceField = ({ spec, name, label, required, place }: FieldProps<SpecOf<'choice'>>) => {
  const { t } = useText();
  const { text, set, error } = useField(place);
  const optionLabel = useOptionLabel([labelKind(spec.schemaName), name]);
  return (
    <NativeSelect
      label={label}
      required={required}
      value={text}
      error={error}
      data={[
        { value: '', label: t('common.choose') },
        ...spec.options.map((option) => ({ value: option, label: optionLabel(option) })),
      ]}
      onChange={({ currentTarget }) => set(currentTarget.value)}
    />
  );
};
