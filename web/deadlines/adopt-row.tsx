import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Panel } from '../case/panel.tsx';
import { ProblemAlert } from '../errors/problem-alert.tsx';
import { QueryState } from '../errors/query-state.tsx';
import { useText } from '../i18n/language.tsx';
import type { LabelKey } from '../i18n/translator.ts';
import styles from '../lists/lists.module.css';
import { useSession } from '../session/use-session.ts';
import { parseDate, plainDateOf } from '../time/local-time.ts';
import { Preview } from './preview.tsx';
import { useDeadlines, useSendRow } from './use-deadlines.ts';

const FIELDS = ['number', 'date', 'title', 'custodian'] as const;
const LABELS = {
  number: 'adopt.number',
  date: 'adopt.date',
  title: 'adopt.documentTitle',
  custodian: 'adopt.custodian',
} as const satisfies Record<(typeof FIELDS)[number], LabelKey>;
type Draft = Readonly<Record<(typeof FIELDS)[number], string>>;
const BLANK: Draft = { number: '', date: '', title: '', custodian: '' };

type Props = {
  readonly year: number;
  readonly province: string;
  readonly scope: string;
  /** A proposed row by its id, or an unconfirmed shipped day by its date. */
  readonly row: string;
  readonly onClose: () => void;
};

const isDay = (row: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(row);

/** The issuer's document, as the officer has it before him; without it nothing is adopted. */
const documentOf = ({ date: typed, number, title, custodian }: Draft, seenBy: string) => {
  const date = parseDate(typed);
  if (date === undefined || [number, title, custodian].some((text) => text.trim() === '')) return undefined;
  const on = plainDateOf(new Date().toISOString());
  return { kind: 'NOTICE', number, date, title, at: { heldElsewhere: { custodian, seenBy, on } } };
};

const Adoption = ({ scope, row, onClose }: Pick<Props, 'scope' | 'row' | 'onClose'>) => {
  const { t } = useText();
  const { officer } = useSession();
  const [draft, setDraft] = useState(BLANK);
  const [tried, setTried] = useState(false);
  const sending = useSendRow();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const document = documentOf(draft, officer.id);
    if (document === undefined) return;
    const of = isDay(row) ? { shippedDay: row } : { rowId: row };
    const body = { type: 'AdoptPolicyRow', data: { of, document } } as const;
    sending.mutate({ scope, key: crypto.randomUUID(), body }, { onSuccess: onClose });
  };
  const errorOf = (field: (typeof FIELDS)[number]) => {
    if (!tried) return undefined;
    if (field === 'date') return parseDate(draft.date) === undefined ? t('propose.dateWrong') : undefined;
    return draft[field].trim() === '' ? t('error.fieldRequired') : undefined;
  };
  return (
    <form onSubmit={submit} noValidate autoComplete="off">
      <Stack gap="sm">
        <Text>{t('adopt.document')}</Text>
        <div className={styles['filters']}>
          {FIELDS.map((field) => (
            <TextInput
              key={field}
              label={t(LABELS[field])}
              required
              {...(field === 'date' ? { placeholder: t('form.dateHint') } : {})}
              value={draft[field]}
              error={errorOf(field)}
              onChange={({ currentTarget }) => setDraft({ ...draft, [field]: currentTarget.value })}
            />
          ))}
        </div>
        {sending.isError && <ProblemAlert error={sending.error} />}
        <Group>
          <Button type="submit" loading={sending.isPending}>
            {t('adopt.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

/** What a row that waits would move; and its adoption by a second officer, with the document. */
export const AdoptRow = ({ year, province, scope, row, onClose }: Props) => {
  const { t } = useText();
  const deadlines = useDeadlines(year, province, row);
  return (
    <Panel title={t('adopt.title')}>
      <QueryState query={deadlines}>
        {({ preview }) =>
          preview && (
            <>
              <Preview of={preview} />
              {preview.problems.length === 0 && <Adoption scope={scope} row={row} onClose={onClose} />}
            </>
          )
        }
      </QueryState>
    </Panel>
  );
};
