import { Button, Group, Text } from '@mantine/core';
import { useText } from '../i18n/language.tsx';
import type { LabelKey } from '../i18n/translator.ts';
import { mainAct } from './act-kinds.ts';
import type { Offer, Way } from './offers.ts';

const WAYS = ['now', 'earlier', 'paper'] as const satisfies readonly Way[];
const HEADINGS = {
  now: null,
  earlier: 'action.earlier',
  paper: 'action.onPaper',
} as const satisfies Record<Way, LabelKey | null>;

type Props = {
  readonly offers: readonly Offer[];
  readonly chosen: Offer | undefined;
  readonly onChoose: (act: string) => void;
};

const Buttons = ({ offers, chosen, onChoose }: Props) => {
  const { name } = useText();
  const main = mainAct(offers.filter(({ way }) => way === 'now').map(({ act }) => act.command));
  // One button stands out: that of the open form, else that of the act which the case waits for; it comes first.
  const standsOut = chosen?.act.command ?? main;
  const acts = offers.map(({ act }) => act.command).toSorted((a, b) => Number(b === main) - Number(a === main));
  return (
    <Group gap="xs">
      {acts.map((command) => (
        <Button
          key={command}
          variant={command === standsOut ? 'filled' : 'outline'}
          data-act={command}
          aria-expanded={command === chosen?.act.command}
          onClick={() => onChoose(command)}
        >
          {name('command', command)}
        </Button>
      ))}
    </Group>
  );
};

/** A button for each act that has a form; those that are entered late or from paper stand apart. */
export const ActButtons = ({ offers, ...choice }: Props) => {
  const { t } = useText();
  return WAYS.map((way) => {
    const group = offers.filter((offer) => offer.way === way);
    const heading = HEADINGS[way];
    if (group.length === 0) return null;
    return (
      <div key={way}>
        {heading && <Text fw={600}>{t(heading)}</Text>}
        <Buttons offers={group} {...choice} />
      </div>
    );
  });
};
