import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Panel } from '../case/panel.tsx';
import { useText } from '../i18n/language.tsx';
import type { LabelKey } from '../i18n/translator.ts';
import styles from '../lists/lists.module.css';
import { type DeadlineDraft, draftOf, ISSUERS, isReadable, type ReadField, rowOfDraft } from './deadline-draft.ts';
import { ProposeForm } from './propose-form.tsx';
import type { DeadlineLine, RowsAt } from './use-deadlines.ts';

const FIELDS = [
  'before',
  'internalBefore',
  'ladder',
  'escalation',
  'issuer',
  'source',
  'validFrom',
  'validTo',
] as const;
const DATES: readonly ReadField[] = ['validFrom', 'validTo'];
const DAYS: readonly ReadField[] = ['before', 'internalBefore'];
const OPTIONAL: readonly ReadField[] = ['internalBefore', 'validTo', 'ladder', 'escalation'];

const wrongOf = (field: ReadField): LabelKey => {
  if (DATES.includes(field)) return 'propose.dateWrong';
  if (DAYS.includes(field)) return 'propose.dayWrong';
  return field === 'ladder' || field === 'escalation' ? 'propose.daysWrong' : 'error.fieldRequired';
};

type Props = {
  readonly draft: DeadlineDraft;
  readonly tried: boolean;
  readonly change: (part: Partial<DeadlineDraft>) => void;
};

const Field = ({ draft, tried, change, field }: Props & { readonly field: (typeof FIELDS)[number] }) => {
  const { t } = useText();
  return (
    <TextInput
      label={t(`propose.${field}`)}
      required={!OPTIONAL.includes(field)}
      value={draft[field]}
      error={tried && !isReadable(draft, field) ? t(wrongOf(field)) : undefined}
      {...(DATES.includes(field) ? { placeholder: t('form.dateHint') } : {})}
      {...(DAYS.includes(field) ? { placeholder: t('propose.dayHint') } : {})}
      onChange={({ currentTarget }) => change({ [field]: currentTarget.value })}
    />
  );
};

const Fields = ({ year, ...props }: Props & { readonly year: number }) => {
  const { t, name } = useText();
  const { draft, change } = props;
  const shown = String(year);
  return (
    <div className={styles['filters']}>
      {FIELDS.map((field) => (
        <Field key={field} field={field} {...props} />
      ))}
      <NativeSelect
        label={t('propose.issuerKind')}
        value={draft.issuerKind}
        data={ISSUERS.map((value) => ({ value, label: name('issuerKind', value) }))}
        onChange={({ currentTarget }) => change({ issuerKind: currentTarget.value })}
      />
      <NativeSelect
        label={t('propose.year')}
        value={draft.year}
        data={[
          { value: shown, label: t('propose.onlyYear', { year: shown }) },
          { value: '', label: t('propose.everyYear') },
        ]}
        onChange={({ currentTarget }) => change({ year: currentTarget.value })}
      />
    </div>
  );
};

type PanelProps = { readonly at: RowsAt; readonly lines: readonly DeadlineLine[] };

/** Proposes another date of a duty, its reminders or who is told; what holds today stands in the fields already. */
export const ProposeDeadline = ({ at, lines }: PanelProps) => {
  const { t, name } = useText();
  const [draft, setDraft] = useState<DeadlineDraft>();
  const [tried, setTried] = useState(false);
  const choose = (id: string) => {
    const line = lines.find((each) => each.id === id);
    setDraft(line && draftOf(line, at.year));
    setTried(false);
  };
  return (
    <Panel title={t('propose.deadlineTitle')}>
      <NativeSelect
        label={t('deadlines.duty')}
        value={draft?.id ?? ''}
        data={[
          { value: '', label: t('common.choose') },
          ...lines.map(({ id }) => ({ value: id, label: name('obligation', id) })),
        ]}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
      {draft && (
        <ProposeForm at={at} row={rowOfDraft(draft)} onTried={() => setTried(true)} onProposed={() => choose(draft.id)}>
          <Fields draft={draft} tried={tried} year={at.year} change={(part) => setDraft({ ...draft, ...part })} />
        </ProposeForm>
      )}
    </Panel>
  );
};
