import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Panel } from '../case/panel.tsx';
import { ProblemAlert } from '../errors/problem-alert.tsx';
import { useText } from '../i18n/language.tsx';
import styles from '../lists/lists.module.css';
import { useNamedOptions } from '../lists/use-named-options.ts';
import { parseDate } from '../time/local-time.ts';
import { useSendRow } from './use-deadlines.ts';

const KINDS = ['HOLIDAY', 'DAY_IN_LIEU', 'SWAPPED_WORKDAY'] as const;
type Kind = (typeof KINDS)[number];
const BLANK = { kind: 'HOLIDAY', date: '', name: '', source: '' };
type Draft = typeof BLANK;

const kindOf = (text: string): Kind => KINDS.find((kind) => kind === text) ?? 'HOLIDAY';

const Fields = ({ draft, tried, change }: { draft: Draft; tried: boolean; change: (part: Partial<Draft>) => void }) => {
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
export const ProposeDay = ({ scope }: { readonly scope: string }) => {
  const { t } = useText();
  const [draft, setDraft] = useState<Draft>(BLANK);
  const [tried, setTried] = useState(false);
  const sending = useSendRow();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const date = parseDate(draft.date);
    const [name, source] = [draft.name.trim(), draft.source.trim()];
    setTried(true);
    if (date === undefined || name === '' || source === '') return;
    const row = { table: 'CALENDAR', kind: kindOf(draft.kind), date, name, source } as const;
    sending.mutate(
      { scope, key: crypto.randomUUID(), body: { type: 'ProposePolicyRow', data: { row } } },
      {
        onSuccess: () => {
          setDraft(BLANK);
          setTried(false);
        },
      },
    );
  };
  return (
    <Panel title={t('propose.title')}>
      <form onSubmit={submit} noValidate autoComplete="off">
        <Stack gap="sm">
          <Fields draft={draft} tried={tried} change={(part) => setDraft({ ...draft, ...part })} />
          {sending.isError && <ProblemAlert error={sending.error} />}
          {sending.isSuccess && <Text role="status">{t('propose.done')}</Text>}
          <Group>
            <Button type="submit" loading={sending.isPending}>
              {t('propose.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
};
