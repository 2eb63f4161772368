import { Text } from '@mantine/core';
import type { CaseView, EventView } from '../api/contract.ts';
import { QueryState } from '../errors/query-state.tsx';
import { useText } from '../i18n/language.tsx';
import styles from './case.module.css';
import { EventEntry } from './event-entry.tsx';
import { Panel } from './panel.tsx';
import { useCaseEvents } from './use-case.ts';

type EntriesProps = { readonly events: readonly EventView[]; readonly offices: CaseView['offices'] };

const Entries = ({ events, offices }: EntriesProps) => {
  const { t } = useText();
  if (events.length === 0) return <Text>{t('timeline.empty')}</Text>;
  return (
    <ol className={styles['timeline']} reversed>
      {events.toReversed().map((event) => (
        <EventEntry key={event.eventId} event={event} offices={offices} />
      ))}
    </ol>
  );
};

/** What happened, newest first; role and office are those of the time of the act. */
export const Timeline = ({ of: { caseId, version, offices } }: { readonly of: CaseView }) => {
  const { t } = useText();
  const events = useCaseEvents(caseId, version);
  return (
    <Panel title={t('timeline.title')}>
      <QueryState query={events}>{({ items }) => <Entries events={items} offices={offices} />}</QueryState>
    </Panel>
  );
};
