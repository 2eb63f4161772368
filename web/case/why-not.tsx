import { List, Stack, Text } from '@mantine/core';
import { LegalBasis } from '../errors/legal-basis.tsx';
import { useText } from '../i18n/language.tsx';
import type { Refused, Sorted } from './sort-refusals.ts';

/** Acts that are refused by the very same sentence stand together. */
const bySentence = (refused: readonly Refused[]): readonly (readonly Refused[])[] => [
  ...Map.groupBy(refused, ({ refusal }) => `${refusal.detail} ${refusal.legalBasis}`).values(),
];

const Reasons = ({ refused }: { readonly refused: readonly Refused[] }) => {
  const { name } = useText();
  return (
    <List spacing="xs" listStyleType="none">
      {bySentence(refused).map((same) => {
        const [first] = same;
        return (
          first && (
            <List.Item key={first.command}>
              <Text fw={600}>{same.map(({ command }) => name('command', command)).join(', ')}</Text>
              <Text>{first.refusal.detail}</Text>
              <LegalBasis refusal={first.refusal} />
            </List.Item>
          )
        );
      })}
    </List>
  );
};

const Folded = ({ title, refused }: { readonly title: string; readonly refused: readonly Refused[] }) =>
  refused.length > 0 && (
    <details>
      <summary>{title}</summary>
      <Reasons refused={refused} />
    </details>
  );

/** For each act that is not open to me: the refusal's own sentence and the paragraph it rests on. */
export const WhyNot = ({ of: { blocked, notNow, others } }: { readonly of: Sorted }) => {
  const { t } = useText();
  return (
    <Stack gap="xs">
      <Text component="h3" fw={600}>
        {t('action.why')}
      </Text>
      <Reasons refused={blocked} />
      <Folded title={t('action.whyNow', { count: notNow.length })} refused={notNow} />
      <Folded title={t('action.whyOthers', { count: others.length })} refused={others} />
    </Stack>
  );
};
