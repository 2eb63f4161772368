import { NativeSelect } from '@mantine/core';
import { useText } from '../../i18n/language.tsx';
import type { FieldProps } from '../field-props.ts';
import type { SpecOf } from '../field-spec.ts';
import { useForm } from '../form-context.ts';
import { useField } from '../use-field.ts';

/** One criterion of the set pinned with the case. */
export const CriterionCodeField = ({ label, required, place }: FieldProps<SpecOf<'text'>>) => {
  const { t } = useText();
  const { case: subject } = useForm();
  const { text, set, error } = useField(place);
  return (
    <NativeSelect
      label={label}
      required={required}
      value={text}
      error={error}
      data={[
        { value: '', label: required ? t('common.choose') : t('common.none') },
        ...(subject?.criteria ?? []).map(({ code, text: content }) => ({ value: code, label: `${code} ${content}` })),
      ]}
      onChange={({ currentTarget }) => set(currentTarget.value)}
    />
  );
};
