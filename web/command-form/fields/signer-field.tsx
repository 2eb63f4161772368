import { NativeSelect } from '@mantine/core';
import { useText } from '../../i18n/language.tsx';
import type { FieldProps } from '../field-props.ts';
import type { SpecOf } from '../field-spec.ts';
import { useForm } from '../form-context.ts';
import { textAt } from '../json-schema.ts';
import { useField } from '../use-field.ts';
import { useOfficersOf } from './use-officers-of.ts';

/** Who signed the paper of a unit: asked for only where it has several heads; else the server knows (lifecycle §2). */
export const SignerField = ({ label, required, place }: FieldProps<SpecOf<'text'>>) => {
  const { t } = useText();
  const { draft, case: subject } = useForm();
  const { text, set, error } = useField(place);
  const isPaper = textAt(draft, 'channel', 'variant') === 'paper';
  const { data } = useOfficersOf(isPaper ? subject?.offices.unit.id : undefined);
  const heads = data?.items ?? [];
  if (heads.length < 2 && error === undefined) return null;
  return (
    <NativeSelect
      label={label}
      required={required}
      value={text}
      error={error}
      data={[{ value: '', label: t('common.choose') }, ...heads.map(({ id, name }) => ({ value: id, label: name }))]}
      onChange={({ currentTarget }) => set(currentTarget.value)}
    />
  );
};
