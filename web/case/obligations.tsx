import { Text } from '@mantine/core';
import type { CaseView } from '../api/contract.ts';
import { LegalBasis } from '../errors/legal-basis.tsx';
import { useText } from '../i18n/language.tsx';
import { Due } from '../lists/due.tsx';
import { plainDateText } from '../time/local-time.ts';
import styles from './case.module.css';
import { Panel } from './panel.tsx';

type Row = CaseView['obligations'][number];

const State = ({ row }: { readonly row: Row }) => {
  const { name } = useText();
  if (row.state === 'Open') return <Due dueAt={row.due} workingDaysLeft={row.workingDaysLeft} />;
  return (
    <div className={styles['stated']}>
      <Text fw={600}>{plainDateText(row.lastGoodDay)}</Text>
      <Text size="sm">{name('obligationState', row.state)}</Text>
    </div>
  );
};

/** Every dated duty around this case: who owes it, until when, on what basis. */
export const Obligations = ({ of }: { readonly of: CaseView }) => {
  const { t, name } = useText();
  if (of.obligations.length === 0) return null;
  return (
    <Panel title={t('case.obligations')}>
      <ul className={styles['duties']}>
        {of.obligations.map((row) => (
          <li key={`${row.id} ${row.owes.id} ${row.due}`}>
            <div>
              <Text fw={600}>{name('obligation', row.id)}</Text>
              <Text size="sm">{row.owes.name}</Text>
              <LegalBasis refusal={row} />
            </div>
            <State row={row} />
          </li>
        ))}
      </ul>
    </Panel>
  );
};
