import { NativeSelect, Stack } from '@mantine/core';
import { isJsonObject } from '../../api/json.ts';
import { useText } from '../../i18n/language.tsx';
import { blank } from '../blank.ts';
import type { FieldProps } from '../field-props.ts';
import type { SpecOf, Variant } from '../field-spec.ts';
import { useForm } from '../form-context.ts';
import type { Place } from '../place.ts';
import { useField, useFieldLabel } from '../use-field.ts';
import { Fields } from './fields.tsx';

type ChosenProps = { readonly variant: Variant; readonly name: string; readonly place: Place };

const Chosen = ({ variant: { name: variant, spec }, name, place }: ChosenProps) => {
  const labelOf = useFieldLabel();
  const { Field } = useForm();
  const inner = { path: [...place.path, 'value'], pointer: place.pointer };
  if (spec.kind === 'group') return <Fields fields={spec.fields} place={inner} />;
  return <Field name={name} label={labelOf(variant)} required spec={spec} place={inner} />;
};

/** A value that comes in several forms: first which, then that form's own field. */
export const VariantsField = ({ spec, name, label, required, place }: FieldProps<SpecOf<'variants'>>) => {
  const { t, name: nameOf } = useText();
  const { value, set, error } = useField(place);
  const chosen = isJsonObject(value) ? spec.options.find((option) => option.name === value['variant']) : undefined;
  const choose = (wanted: string) => {
    const option = spec.options.find((each) => each.name === wanted);
    set(option ? { variant: wanted, value: blank(option.spec) } : null);
  };
  return (
    <Stack gap="xs">
      <NativeSelect
        label={label}
        required={required}
        value={chosen?.name ?? ''}
        error={chosen ? undefined : error}
        data={[
          { value: '', label: t('common.choose') },
          ...spec.options.map((option) => ({ value: option.name, label: nameOf('variant', option.name) })),
        ]}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
      {chosen && <Chosen variant={chosen} name={name} place={place} />}
    </Stack>
  );
};
