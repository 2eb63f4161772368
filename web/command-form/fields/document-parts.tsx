import { NativeSelect } from '@mantine/core';
import { useText } from '../../i18n/language.tsx';
import { DOCUMENT_KINDS } from '../document-presets.ts';
import { pointerOf } from '../draft.ts';
import type { NamedField, SpecOf } from '../field-spec.ts';
import styles from '../form.module.css';
import { useForm } from '../form-context.ts';
import { inside, type Place } from '../place.ts';
import { isAskedElsewhere, isTwin } from '../twin-document.ts';
import { useField } from '../use-field.ts';
import { Fields } from './fields.tsx';

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

type Parts = { readonly fields: readonly NamedField[]; readonly place: Place };

/** Who keeps it, who saw it and when: filled in already, so folded away unless something is wrong there. */
const Kept = ({ fields, place }: Parts) => {
  const { t } = useText();
  const { complaintAt } = useForm();
  const custodian = useField(inside(place, 'custodian'));
  const wrong = fields.some(({ name }) => complaintAt(pointerOf(inside(place, name).pointer)) !== undefined);
  return (
    <details open={wrong || undefined} className={styles['wide'] ?? ''}>
      <summary>{t('document.kept', { custodian: custodian.text })}</summary>
      <Fields fields={fields} place={place} />
    </details>
  );
};

const groupIn = (fields: readonly NamedField[], name: string): readonly NamedField[] => {
  const spec = fields.find((field) => field.name === name)?.spec;
  return spec?.kind === 'group' ? spec.fields : [];
};

export const DocumentParts = ({ spec, place }: { readonly spec: SpecOf<'group'>; readonly place: Place }) => {
  const { draft } = useForm();
  const twin = isTwin(draft, place.path);
  const plain = spec.fields.filter(({ name }) => name !== 'kind' && name !== 'at' && !(twin && isAskedElsewhere(name)));
  const kept = groupIn(groupIn(spec.fields, 'at'), 'heldElsewhere');
  return (
    <>
      <div className={styles['fields']}>
        <Kind place={inside(place, 'kind')} />
        <Fields fields={plain} place={place} flat />
      </div>
      <Kept fields={kept} place={inside(inside(place, 'at'), 'heldElsewhere')} />
    </>
  );
};
