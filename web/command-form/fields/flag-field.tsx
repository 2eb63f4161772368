import { NativeSelect } from '@mantine/core';
import { useText } from '../../i18n/language.tsx';
import type { FieldProps } from '../field-props.ts';
import type { SpecOf } from '../field-spec.ts';
import { useField } from '../use-field.ts';

/** Yes, no, or not answered: a box that starts empty would answer "no" by itself. */
export const FlagField = ({ label, required, place }: FieldProps<SpecOf<'flag'>>) => {
  const { t } = useText();
  const { text, set, error } = useField(place);
  return (
    <NativeSelect
      label={label}
      required={required}
      value={text}
      error={error}
      data={[
        { value: '', label: t('common.choose') },
        { value: 'true', label: t('common.yes') },
        { value: 'false', label: t('common.no') },
      ]}
      onChange={({ currentTarget }) => set(currentTarget.value)}
    />
  );
};
