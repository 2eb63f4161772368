import { TextInput } from '@mantine/core';
import { useText } from '../i18n/language.tsx';
import styles from '../lists/lists.module.css';
import { parseDate } from '../time/local-time.ts';
import { DOCUMENT_FIELDS, DOCUMENT_LABELS, type DocumentDraft } from './document-draft.ts';

type Props = {
  readonly draft: DocumentDraft;
  /** Complaints are shown once the form was sent. */
  readonly tried: boolean;
  readonly onChange: (draft: DocumentDraft) => void;
};

/** Number, date, abstract and place of the document that an act on a row rests on. */
export const DocumentFields = ({ draft, tried, onChange }: Props) => {
  const { t } = useText();
  const errorOf = (field: keyof DocumentDraft) => {
    if (!tried) return undefined;
    if (field === 'date') return parseDate(draft.date) === undefined ? t('propose.dateWrong') : undefined;
    return draft[field].trim() === '' ? t('error.fieldRequired') : undefined;
  };
  return (
    <div className={styles['filters']}>
      {DOCUMENT_FIELDS.map((field) => (
        <TextInput
          key={field}
          label={t(DOCUMENT_LABELS[field])}
          required
          {...(field === 'date' ? { placeholder: t('form.dateHint') } : {})}
          value={draft[field]}
          error={errorOf(field)}
          onChange={({ currentTarget }) => onChange({ ...draft, [field]: currentTarget.value })}
        />
      ))}
    </div>
  );
};
