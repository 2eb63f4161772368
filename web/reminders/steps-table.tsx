import { Anchor, Table } from '@mantine/core';
import { Link } from 'wouter';
import { useText } from '../i18n/language.tsx';
import { sentenceCase } from '../i18n/sentence-case.ts';
import { stepText } from '../plan/step-text.ts';
import { plainDateText } from '../time/local-time.ts';
import type { Group, Step } from './grouped.ts';
import styles from './reminders.module.css';

/** Each notice counts once in the first row of figures (`issued` is their sum); the others are read across them. */
const PARTS = ['read', 'accepted', 'queued', 'failed', 'unreachable', 'unsent'] as const;
const FIGURES = ['issued', ...PARTS, 'telephoned', 'reached', 'owing'] as const;

const Head = () => {
  const { t } = useText();
  return (
    <Table.Tr>
      <Table.Th scope="col">{t('reminders.column.step')}</Table.Th>
      {FIGURES.map((figure) => (
        <Table.Th key={figure} scope="col" className={styles['number'] ?? ''}>
          {t(`reminders.column.${figure}`)}
        </Table.Th>
      ))}
    </Table.Tr>
  );
};

const Owing = ({ of: { deadline, year, owing }, province }: { readonly of: Step; readonly province: string }) => {
  const { t } = useText();
  if (owing === 0) return 0;
  return (
    <Anchor
      component={Link}
      inherit
      href={`/reminders/owing?province=${province}&deadline=${deadline}&year=${year}`}
      aria-label={t('reminders.owingList', { count: owing })}
    >
      {owing}
    </Anchor>
  );
};

const Row = ({ step, province }: { readonly step: Step; readonly province: string }) => {
  const { t } = useText();
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {stepText(t, step.step)}
        <br />
        {plainDateText(step.day)}
      </Table.Th>
      {FIGURES.map((figure) => (
        <Table.Td key={figure} className={styles['number'] ?? ''} data-label={t(`reminders.column.${figure}`)}>
          {figure === 'owing' ? <Owing of={step} province={province} /> : step[figure]}
        </Table.Td>
      ))}
    </Table.Tr>
  );
};

type Props = { readonly group: Group; readonly province: string };

/** One deadline and date: each step that went out, and what became of it. */
export const StepsTable = ({ group: { deadline, year, before, steps }, province }: Props) => {
  const { t, name } = useText();
  const duty = sentenceCase(name('deadline', deadline));
  const caption = t('reminders.group', { duty, year: String(year), date: plainDateText(before) });
  return (
    <Table.ScrollContainer minWidth={300} scrollAreaProps={{ tabIndex: 0, 'aria-label': caption }}>
      <Table captionSide="top" className={styles['steps'] ?? ''}>
        <Table.Caption>{caption}</Table.Caption>
        <Table.Thead>
          <Head />
        </Table.Thead>
        <Table.Tbody>
          {steps.map((step) => (
            <Row key={step.step} step={step} province={province} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
};
