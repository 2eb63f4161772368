import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Panel } from '../case/panel.tsx';
import { QueryState } from '../errors/query-state.tsx';
import { useText } from '../i18n/language.tsx';
import { momentOf, plainDateText } from '../time/local-time.ts';
import styles from './deadlines.module.css';
import { rowText } from './row-text.ts';
import { type PolicyRows, usePolicyRows } from './use-deadlines.ts';

/** What the page does with a row; absent: the officer enters no rows. */
export type RowActs = { readonly adopt: (row: string) => void; readonly repeal: (row: string) => void };
type Props = { readonly scope: string; readonly acts: RowActs | undefined };

type ActProps = { readonly label: string; readonly of: string; readonly onClick: () => void };

const Act = ({ label, of, onClick }: ActProps) => (
  <Button variant="default" size="sm" aria-label={`${label}: ${of}`} onClick={onClick}>
    {label}
  </Button>
);

const Proposed = ({ of, acts }: { readonly of: PolicyRows['proposed'][number] } & Pick<Props, 'acts'>) => {
  const speech = useText();
  const { t } = speech;
  const { rowId, row, by, at } = of;
  const text = rowText(speech, row);
  return (
    <>
      <div>
        <Text fw={600}>{text}</Text>
        <Text size="sm">{t('rows.by', { officer: by.map(({ name }) => name).join(', '), at: momentOf(at) })}</Text>
      </div>
      {acts && (
        <Group gap="xs">
          <Act label={t('rows.adopt')} of={text} onClick={() => acts.adopt(rowId)} />
          <Act label={t('rows.withdraw')} of={text} onClick={() => acts.repeal(rowId)} />
        </Group>
      )}
    </>
  );
};

const Adopted = ({ of, acts }: { readonly of: PolicyRows['adopted'][number] } & Pick<Props, 'acts'>) => {
  const speech = useText();
  const { t } = speech;
  const { rowId, row, by, at, document, repealedOn } = of;
  const text = rowText(speech, row);
  const paper = t('rows.document', { number: document.number ?? '', date: plainDateText(document.date) });
  const officer = by.map(({ name }) => name).join(', ');
  return (
    <>
      <div>
        <Text fw={600}>{text}</Text>
        <Text size="sm">{t('rows.adoptedBy', { officer, at: momentOf(at), document: paper })}</Text>
        {repealedOn !== null && (
          <Text size="sm" fw={600}>
            {t('rows.repealedOn', { date: plainDateText(repealedOn) })}
          </Text>
        )}
      </div>
      {acts && repealedOn === null && <Act label={t('rows.repeal')} of={text} onClick={() => acts.repeal(rowId)} />}
    </>
  );
};

type RowsProps = {
  readonly empty: string;
  readonly rows: readonly { readonly id: string; readonly shown: ReactNode }[];
};

const Rows = ({ empty, rows }: RowsProps) =>
  rows.length === 0 ? (
    <Text role="status">{empty}</Text>
  ) : (
    <ul className={styles['rows']}>
      {rows.map(({ id, shown }) => (
        <li key={id}>{shown}</li>
      ))}
    </ul>
  );

/** What is proposed in a scope and waits for a second officer; and what was adopted there, with its document. */
export const RowsPanel = ({ scope, acts }: Props) => {
  const { t } = useText();
  const query = usePolicyRows(scope);
  return (
    <>
      <Panel title={t('rows.title')}>
        <QueryState query={query}>
          {({ proposed }) => (
            <Rows
              empty={t('rows.none')}
              rows={proposed.map((row) => ({ id: row.rowId, shown: <Proposed of={row} acts={acts} /> }))}
            />
          )}
        </QueryState>
      </Panel>
      <Panel title={t('rows.adoptedTitle')}>
        <QueryState query={query}>
          {({ adopted }) => (
            <Rows
              empty={t('rows.noneAdopted')}
              rows={adopted.map((row) => ({ id: row.rowId, shown: <Adopted of={row} acts={acts} /> }))}
            />
          )}
        </QueryState>
      </Panel>
    </>
  );
};
