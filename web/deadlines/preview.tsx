import { Alert, List, Text } from '@mantine/core';
import { useText } from '../i18n/language.tsx';
import type { LabelKey } from '../i18n/translator.ts';
import { plainDateText } from '../time/local-time.ts';
import { rowText } from './row-text.ts';
import type { Deadlines } from './use-deadlines.ts';

type Found = NonNullable<Deadlines['preview']>;
type Move = Found['moves'][number];

const MOVES = {
  DATE: 'move.date',
  REMINDER: 'move.reminder',
  ESCALATION: 'move.escalation',
} as const satisfies Record<Move['kind'], LabelKey>;

const day = (date: string | null): string => (date === null ? '—' : plainDateText(date));

const Moves = ({ moves }: Pick<Found, 'moves'>) => {
  const { t, name } = useText();
  if (moves.length === 0) return <Text>{t('adopt.nothingMoves')}</Text>;
  return (
    <List>
      {moves.map(({ id, year, kind, step, from, to }) => (
        <List.Item key={`${id} ${year} ${kind} ${step}`}>
          {t(MOVES[kind], { duty: name('obligation', id), step, from: day(from), to: day(to) })}
        </List.Item>
      ))}
    </List>
  );
};

/** What would come of adopting a row: which days move, or why it cannot be. */
export const Preview = ({ of }: { readonly of: Found }) => {
  const speech = useText();
  const { t } = speech;
  return (
    <>
      <Text fw={600}>{rowText(speech, of.row)}</Text>
      {of.problems.length > 0 ? (
        <Alert color="red.9" variant="outline" role="note" title={t('adopt.problems')}>
          {of.problems.map(({ text }) => text).join('; ')}
        </Alert>
      ) : (
        <>
          <Text>{t('adopt.moves')}</Text>
          <Moves moves={of.moves} />
        </>
      )}
    </>
  );
};
