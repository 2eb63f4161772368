import { Text } from '@mantine/core';
import type { CaseView, EventView } from '../api/contract.ts';
import { QueryState } from '../errors/query-state.tsx';
import { useText } from '../i18n/language.tsx';
import styles from './case.module.css';
import { EventEntry } from './event-entry.tsx';
import { namesIn } from './names-in.ts';
import { Panel } from './panel.tsx';
import { useCaseEvents } from './use-case.ts';

type EntriesProps = { readonly events: readonly EventView[]; readonly of: CaseView };

const Entries = ({ events, of }: EntriesProps) => {
  const speech = useText();
  const { t } = speech;
  const nameOf = namesIn({ of, events }, speech);
  if (events.length === 0) return <Text>{t('timeline.empty')}</Text>;
  return (
    <ol className={styles['timeline']} reversed>
      {events.toReversed().map((event) => (
        <EventEntry key={event.eventId} event={event} nameOf={nameOf} />
      ))}
    </ol>
  );
};

/** What happened, newest first; role and office are those of the time of the act. */
export const Timeline = ({ of }: { readonly of: CaseView }) => {
  const { t } = useText();
  const events = useCaseEvents(of.caseId, of.version);
  return (
    <Panel title={t('timeline.title')}>
      <QueryState query={events}>{({ items }) => <Entries events={items} of={of} />}</QueryState>
    </Panel>
  );
};
