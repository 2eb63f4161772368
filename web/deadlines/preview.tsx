import { Alert, List, Text } from '@mantine/core';
import { useText } from '../i18n/language.tsx';
import type { LabelKey } from '../i18n/translator.ts';
import { plainDateText } from '../time/local-time.ts';
import { rowText } from './row-text.ts';
import type { RowPreview } from './use-deadlines.ts';

type Move = RowPreview['moves'][number];

const MOVES = {
  DATE: 'move.date',
  REMINDER: 'move.reminder',
  ESCALATION: 'move.escalation',
} as const satisfies Record<Move['kind'], LabelKey>;

const day = (date: string | null): string => (date === null ? '—' : plainDateText(date));

const Moves = ({ moves }: Pick<RowPreview, 'moves'>) => {
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

type Props = {
  readonly of: RowPreview;
  /** What the list of moves is headed with, and a row that cannot be. */
  readonly moves?: LabelKey;
  readonly problems?: LabelKey;
};

/** What would come of a row: which days move, or why it cannot be. */
export const Preview = ({ of, moves = 'adopt.moves', problems = 'adopt.problems' }: Props) => {
  const speech = useText();
  const { t } = speech;
  return (
    <>
      <Text fw={600}>{rowText(speech, of.row)}</Text>
      {of.problems.length > 0 ? (
        <Alert color="red.9" variant="outline" role="note" title={t(problems)}>
          {of.problems.map(({ text }) => text).join('; ')}
        </Alert>
      ) : (
        <>
          <Text>{t(moves)}</Text>
          <Moves moves={of.moves} />
        </>
      )}
    </>
  );
};
