import { Text } from '@mantine/core';
import { LegalBasis } from '../errors/legal-basis.tsx';
import { useText } from '../i18n/language.tsx';
import { column } from '../lists/column.tsx';
import { plainDateText } from '../time/local-time.ts';
import styles from './deadlines.module.css';
import type { DeadlineLine } from './use-deadlines.ts';

type Cell = { readonly row: DeadlineLine };

const Duty = ({ row }: Cell) => {
  const { name } = useText();
  return <Text fw={600}>{name('obligation', row.id)}</Text>;
};

const LastGoodDay = ({ row }: Cell) => {
  const { t } = useText();
  return (
    <>
      <Text fw={600}>{plainDateText(row.lastGoodDay)}</Text>
      <Text size="sm">{t('deadlines.before', { date: plainDateText(row.before) })}</Text>
      {row.internalBefore !== null && (
        <Text size="sm">{t('deadlines.internal', { date: plainDateText(row.internalBefore) })}</Text>
      )}
    </>
  );
};

const Steps = ({ texts }: { readonly texts: readonly string[] }) => {
  const { t } = useText();
  if (texts.length === 0) return <Text size="sm">{t('deadlines.nobody')}</Text>;
  return (
    <ul className={styles['steps']}>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
};

const Ladder = ({ row }: Cell) => {
  const { t } = useText();
  const texts = row.ladder.map(({ on, merged }) =>
    t('deadlines.step', { date: plainDateText(on), days: merged.join(', ') }),
  );
  return <Steps texts={texts} />;
};

const Escalation = ({ row }: Cell) => {
  const { t } = useText();
  const texts = row.escalation.map(({ on, workingDay }) =>
    t('deadlines.escalationStep', { date: plainDateText(on), day: workingDay }),
  );
  return <Steps texts={texts} />;
};

const Basis = ({ row }: Cell) => (
  <>
    <Text size="sm">{row.issuer}</Text>
    <LegalBasis refusal={row} />
  </>
);

const MayChange = ({ row }: Cell) => {
  const { t } = useText();
  if (row.mayChange.length === 0) return <Text size="sm">{t('deadlines.settled')}</Text>;
  const reasons = row.mayChange.map((reason) =>
    reason.why === 'YEAR_NOT_COMPLETE'
      ? t('deadlines.yearUnknown', { year: String(reason.year) })
      : t('deadlines.dayUnknown', { date: plainDateText(reason.date) }),
  );
  return (
    <>
      <Text fw={600}>{t('deadlines.mayChange')}</Text>
      <Steps texts={reasons} />
    </>
  );
};

export const DEADLINE_COLUMNS = [
  column('deadlines.duty', Duty),
  column('deadlines.lastGoodDay', LastGoodDay),
  column('deadlines.ladder', Ladder),
  column('deadlines.escalation', Escalation),
  column('deadlines.basis', Basis),
  column<DeadlineLine>('deadlines.sureness', MayChange),
];
