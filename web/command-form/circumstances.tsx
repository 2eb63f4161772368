import { useText } from '../i18n/language.tsx';
import type { NamedField } from './field-spec.ts';
import { Fields } from './fields/fields.tsx';
import { useForm } from './form-context.ts';
import { textAt } from './json-schema.ts';

const ROOT = { path: [], pointer: [] } as const;

/** When it happened, on paper or online, why late, for whom: rarely needed, so folded away unless something is wrong. */
export const Circumstances = ({ fields }: { readonly fields: readonly NamedField[] }) => {
  const { t } = useText();
  const { complaintAt, officer, draft } = useForm();
  const offices = new Set(officer.appointments.map(({ office }) => office.id));
  const shown = fields.filter(({ name }) => name !== 'data' && (name !== 'office' || offices.size > 1));
  const complained = shown.some(({ name }) => complaintAt(`/${name}`) !== undefined);
  const onPaper = textAt(draft, 'channel', 'variant') === 'paper';
  return (
    <details open={complained || onPaper || undefined}>
      <summary>{t('form.advanced')}</summary>
      <Fields fields={shown} place={ROOT} />
    </details>
  );
};
