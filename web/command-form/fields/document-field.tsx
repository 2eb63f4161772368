import { Button, Fieldset, NativeSelect, Stack } from '@mantine/core';
import { isJsonObject } from '../../api/json.ts';
import { useText } from '../../i18n/language.tsx';
import { blankDocument, DOCUMENT_KINDS } from '../document-presets.ts';
import type { FieldProps } from '../field-props.ts';
import type { SpecOf } from '../field-spec.ts';
import styles from '../form.module.css';
import { useForm } from '../form-context.ts';
import { inside, type Place } from '../place.ts';
import { useField, useFieldLabel } from '../use-field.ts';

const Kind = ({ place }: { readonly place: Place }) => {
  const { t, name } = useText();
  const { text, set, error } = useField(place);
  return (
    <NativeSelect
      label={t('document.kind')}
      required
      value={text}
      error={error}
      data={[
        { value: '', label: t('common.choose') },
        ...DOCUMENT_KINDS.map((kind) => ({ value: kind, label: name('documentKind', kind) })),
      ]}
      onChange={({ currentTarget }) => set(currentTarget.value)}
    />
  );
};

const Parts = ({ spec, place }: Pick<FieldProps<SpecOf<'group'>>, 'spec' | 'place'>) => {
  const { Field } = useForm();
  const labelOf = useFieldLabel();
  const held = spec.fields.find(({ name }) => name === 'at')?.spec;
  const where = held?.kind === 'group' ? held.fields[0] : undefined;
  const plain = spec.fields.filter(({ name }) => name !== 'kind' && name !== 'at');
  const at = inside(inside(place, 'at'), 'heldElsewhere');
  const heldFields = where?.spec.kind === 'group' ? where.spec.fields : [];
  return (
    <div className={styles['fields']}>
      <Kind place={inside(place, 'kind')} />
      {plain.map(({ name, required, spec: inner }) => (
        <Field
          key={name}
          name={name}
          label={labelOf(name)}
          required={required}
          spec={inner}
          place={inside(place, name)}
        />
      ))}
      {heldFields.map(({ name, required, spec: inner }) => (
        <Field key={name} name={name} label={labelOf(name)} required={required} spec={inner} place={inside(at, name)} />
      ))}
    </div>
  );
};

/** A document that is kept elsewhere: its number and date, who keeps it, who saw it and when (lifecycle §4). */
export const DocumentField = ({ spec, label, required, place }: FieldProps<SpecOf<'group'>>) => {
  const { t, name } = useText();
  const { officer, case: subject } = useForm();
  const { value, set, error } = useField(place);
  if (!isJsonObject(value)) {
    return (
      <Stack gap={4} className={styles['wide'] ?? ''}>
        <Button
          variant="default"
          size="sm"
          w="fit-content"
          onClick={() => set(blankDocument({ officer, subject, titleOf: (kind) => name('documentKind', kind) }, ''))}
        >
          {t('common.add')}: {label}
        </Button>
        {error && <span role="alert">{error}</span>}
      </Stack>
    );
  }
  return (
    <Fieldset legend={label} className={styles['wide'] ?? ''}>
      <Stack gap="sm">
        <Parts spec={spec} place={place} />
        {!required && (
          <Button variant="subtle" size="sm" w="fit-content" onClick={() => set(null)}>
            {t('common.remove')}: {label}
          </Button>
        )}
      </Stack>
    </Fieldset>
  );
};
