import { useText } from '../i18n/language.tsx';
import type { NamedField } from './field-spec.ts';
import { Fields } from './fields/fields.tsx';
import { useForm } from './form-context.ts';

const ROOT = { path: [], pointer: [] } as const;

type Props = { readonly fields: readonly NamedField[]; readonly unfolded: boolean };

/** When it happened, on paper or online, why late, for whom: rarely needed, so folded away unless they matter. */
export const Circumstances = ({ fields, unfolded }: Props) => {
  const { t } = useText();
  const { complaintAt, officer } = useForm();
  const offices = new Set(officer.appointments.map(({ office }) => office.id));
  const shown = fields.filter(({ name }) => name !== 'data' && (name !== 'office' || offices.size > 1));
  const complained = shown.some(({ name }) => complaintAt(`/${name}`) !== undefined);
  return (
    <details open={complained || unfolded || undefined}>
      <summary>{t('form.advanced')}</summary>
      <Fields fields={shown} place={ROOT} />
    </details>
  );
};
