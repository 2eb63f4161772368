import { Text, VisuallyHidden } from '@mantine/core';
import type { CaseView, EventView } from '../api/contract.ts';
import { isJsonObject, type Json } from '../api/json.ts';
import { useText } from '../i18n/language.tsx';
import { momentOf, plainDateText } from '../time/local-time.ts';
import { EventData } from './event-data.tsx';

const YEAR_OPENING = 'system:year-opening';

type Props = { readonly event: EventView; readonly offices: CaseView['offices'] };

const Who = ({ event: { actor }, offices }: Props) => {
  const office = Object.values(offices).find(({ id }) => id === actor.office)?.name ?? actor.officeName;
  const { t, name } = useText();
  if (actor.officer === YEAR_OPENING) return <Text>{t('timeline.opening')}</Text>;
  if (actor.role === 'SYSTEM') return <Text>{t('timeline.system')}</Text>;
  return (
    <Text>
      {actor.officerName} · {t('timeline.by', { role: name('role', actor.role), office })}
    </Text>
  );
};

/** How the act came in, where that is not simply "online, just now, by the signer". */
const remarksOf = (event: EventView, t: ReturnType<typeof useText>['t']): readonly string[] => {
  const { channel, lateEntryGround, actor, demonstration } = event;
  const paper =
    channel === 'ONLINE'
      ? []
      : [t('timeline.paper', { number: channel.paper.receiptNumber, date: plainDateText(channel.paper.receivedOn) })];
  return [
    ...paper,
    ...(lateEntryGround === null ? [] : [t('timeline.lateEntry', { ground: lateEntryGround })]),
    ...(actor.onBehalfOf === null || actor.role === 'SYSTEM'
      ? []
      : [t('timeline.onBehalfOf', { officer: actor.onBehalfOf })]),
    ...(actor.enteredBy === null ? [] : [t('timeline.enteredBy', { officer: actor.enteredBy })]),
    ...(demonstration ? [t('common.demonstration')] : []),
  ];
};

const asJson = (data: unknown): { readonly [key: string]: Json } => {
  const json: Json = JSON.parse(JSON.stringify(data ?? {}));
  return isJsonObject(json) ? json : {};
};

/** One act: what, when in law, who in which capacity at that time, and on demand all that was recorded. */
export const EventEntry = ({ event, offices }: Props) => {
  const { t, name } = useText();
  const data = asJson(event.data);
  const reason = data['reason'];
  return (
    <li>
      <Text fw={600}>
        {name('event', event.type)} · {momentOf(event.occurredAt)}
      </Text>
      <Who event={event} offices={offices} />
      {typeof reason === 'string' && <Text fs="italic">“{reason}”</Text>}
      <Text size="sm" c="dimmed">
        {remarksOf(event, t).join(' · ')}
      </Text>
      <details>
        <summary>
          {t('timeline.data')} <VisuallyHidden>{name('event', event.type)}</VisuallyHidden>
        </summary>
        <EventData data={data} />
        <Text size="sm" c="dimmed">
          {t('case.version', { version: event.version })} ·{' '}
          {t('timeline.recorded', { moment: momentOf(event.recordedAt) })}
        </Text>
      </details>
    </li>
  );
};
