import { Text, VisuallyHidden } from '@mantine/core';
import type { EventView } from '../api/contract.ts';
import { isJsonObject, type Json } from '../api/json.ts';
import { useText } from '../i18n/language.tsx';
import type { Translator } from '../i18n/translator.ts';
import { momentOf, plainDateText } from '../time/local-time.ts';
import { EventData } from './event-data.tsx';
import type { NameOf } from './names-in.ts';

const YEAR_OPENING = 'system:year-opening';

type Props = { readonly event: EventView; readonly nameOf: NameOf };

const Who = ({ event: { actor }, nameOf }: Props) => {
  const office = nameOf(actor.office) ?? actor.officeName;
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
const remarksOf = ({ event, nameOf }: Props, t: Translator['t']): readonly string[] => {
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
      : [t('timeline.onBehalfOf', { officer: nameOf(actor.onBehalfOf) ?? actor.onBehalfOf })]),
    ...(actor.enteredBy === null
      ? []
      : [t('timeline.enteredBy', { officer: nameOf(actor.enteredBy) ?? actor.enteredBy })]),
    ...(demonstration ? [t('common.demonstration')] : []),
  ];
};

const asJson = (data: unknown): { readonly [key: string]: Json } => {
  const json: Json = JSON.parse(JSON.stringify(data ?? {}));
  return isJsonObject(json) ? json : {};
};

/** One act: what, when in law, who in which capacity at that time, and on demand all that was recorded. */
export const EventEntry = ({ event, nameOf }: Props) => {
  const { t, name } = useText();
  const data = asJson(event.data);
  const reason = data['reason'];
  return (
    <li>
      <Text fw={600}>
        {name('event', event.type)} · {momentOf(event.occurredAt)}
      </Text>
      <Who event={event} nameOf={nameOf} />
      {typeof reason === 'string' && <Text fs="italic">“{reason}”</Text>}
      <Text size="sm" c="dimmed">
        {remarksOf({ event, nameOf }, t).join(' · ')}
      </Text>
      <details>
        <summary>
          {t('timeline.data')} <VisuallyHidden>{name('event', event.type)}</VisuallyHidden>
        </summary>
        <EventData data={data} nameOf={nameOf} />
        <Text size="sm" c="dimmed">
          {t('case.version', { version: event.version })} ·{' '}
          {t('timeline.recorded', { moment: momentOf(event.recordedAt) })}
        </Text>
      </details>
    </li>
  );
};
