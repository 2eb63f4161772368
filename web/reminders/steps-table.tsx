import { Table } from '@mantine/core';
import { useText } from '../i18n/language.tsx';
import { sentenceCase } from '../i18n/sentence-case.ts';
import { stepText } from '../plan/step-text.ts';
import { plainDateText } from '../time/local-time.ts';
import type { Group, Step } from './grouped.ts';
import styles from './reminders.module.css';

const FIGURES = ['issued', 'read', 'owing'] as const;

const Head = () => {
  const { t } = useText();
  return (
    <Table.Tr>
      <Table.Th scope="col">{t('reminders.column.step')}</Table.Th>
      <Table.Th scope="col">{t('reminders.column.day')}</Table.Th>
      {FIGURES.map((figure) => (
        <Table.Th key={figure} scope="col" className={styles['number'] ?? ''}>
          {t(`reminders.column.${figure}`)}
        </Table.Th>
      ))}
    </Table.Tr>
  );
};

const Row = ({ step }: { readonly step: Step }) => {
  const { t } = useText();
  return (
    <Table.Tr>
      <Table.Th scope="row">{stepText(t, step.step)}</Table.Th>
      <Table.Td>{plainDateText(step.day)}</Table.Td>
      {FIGURES.map((figure) => (
        <Table.Td key={figure} className={styles['number'] ?? ''}>
          {step[figure]}
        </Table.Td>
      ))}
    </Table.Tr>
  );
};

/** One deadline and date: each step that went out, and what became of it. */
export const StepsTable = ({ group: { deadline, year, before, steps } }: { readonly group: Group }) => {
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
            <Row key={step.step} step={step} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
};
