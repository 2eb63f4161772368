import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Panel } from '../case/panel.tsx';
import { useText } from '../i18n/language.tsx';
import styles from '../lists/lists.module.css';
import { useNamedOptions } from '../lists/use-named-options.ts';
import { parseDate } from '../time/local-time.ts';
import { ProposeForm } from './propose-form.tsx';
import type { PolicyRow, RowsAt } from './use-deadlines.ts';

const KINDS = ['HOLIDAY', 'DAY_IN_LIEU', 'SWAPPED_WORKDAY'] as const;
const BLANK = { kind: 'HOLIDAY', date: '', name: '', source: '' };
type Draft = typeof BLANK;

const rowOf = ({ kind: chosen, date: typed, ...texts }: Draft): PolicyRow | undefined => {
  const kind = KINDS.find((each) => each === chosen);
  const date = parseDate(typed);
  const [name, source] = [texts.name.trim(), texts.source.trim()];
  if (kind === undefined || date === undefined || name === '' || source === '') return undefined;
  return { table: 'CALENDAR', kind, date, name, source };
};

type FieldsProps = {
  readonly draft: Draft;
  readonly tried: boolean;
  readonly change: (part: Partial<Draft>) => void;
};

const Fields = ({ draft, tried, change }: FieldsProps) => {
  const { t } = useText();
  const named = useNamedOptions();
  const missing = (text: string) => (tried && text.trim() === '' ? t('error.fieldRequired') : undefined);
  const text = (field: 'name' | 'source') => (
    <TextInput
      label={t(field === 'name' ? 'calendar.name' : 'calendar.source')}
      required
      value={draft[field]}
      error={missing(draft[field])}
      onChange={({ currentTarget }) => change({ [field]: currentTarget.value })}
    />
  );
  return (
    <div className={styles['filters']}>
      <NativeSelect
        label={t('calendar.kind')}
        value={draft.kind}
        data={named('calendarKind', KINDS)}
        onChange={({ currentTarget }) => change({ kind: currentTarget.value })}
      />
      <TextInput
        label={t('calendar.date')}
        required
        placeholder={t('form.dateHint')}
        inputMode="numeric"
        value={draft.date}
        error={tried && parseDate(draft.date) === undefined ? t('propose.dateWrong') : undefined}
        onChange={({ currentTarget }) => change({ date: currentTarget.value })}
      />
      {text('name')}
      {text('source')}
    </div>
  );
};

/** Proposes one day of the calendar; it counts when another officer adopts it. */
export const ProposeDay = ({ at }: { readonly at: RowsAt }) => {
  const { t } = useText();
  const [draft, setDraft] = useState<Draft>(BLANK);
  const [tried, setTried] = useState(false);
  const row = rowOf(draft);
  const year = row?.table === 'CALENDAR' ? Number(row.date.slice(0, 4)) : at.year;
  const proposed = () => {
    setDraft(BLANK);
    setTried(false);
  };
  return (
    <Panel title={t('propose.title')}>
      <ProposeForm at={{ ...at, year }} row={row} onTried={() => setTried(true)} onProposed={proposed}>
        <Fields draft={draft} tried={tried} change={(part) => setDraft({ ...draft, ...part })} />
      </ProposeForm>
    </Panel>
  );
};
