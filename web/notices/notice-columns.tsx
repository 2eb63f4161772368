import { Anchor, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { Notice } from '../api/contract.ts';
import { LegalBasis } from '../errors/legal-basis.tsx';
import { useText } from '../i18n/language.tsx';
import { column } from '../lists/column.tsx';
import { Due } from '../lists/due.tsx';
import { basisOf } from '../plan/basis.ts';
import { noticeText, stepText } from '../plan/step-text.ts';
import { dateOf, plainDateText } from '../time/local-time.ts';
import { MarkRead } from './mark-read.tsx';
import { useMarkRead } from './use-notices.ts';

type Cell = { readonly row: Notice };

/** Unread: in bold, and said in words beside the button. */
const What = ({ row }: Cell) => {
  const speech = useText();
  const { t } = speech;
  return (
    <>
      <Text fw={row.readAt === null ? 700 : 400}>{noticeText(speech, row)}</Text>
      <Text size="sm" c="dimmed">
        {[stepText(t, row.step), t('notices.sent', { date: plainDateText(row.day) })].join(' · ')}
      </Text>
      {row.legalBasis !== null && (
        <LegalBasis refusal={{ legalBasis: basisOf({ ...row, legalBasis: row.legalBasis }) }} />
      )}
    </>
  );
};

type LinkProps = Cell & { readonly caseId: string; readonly label: string };

/** Whoever opens the case has read why he was sent there. */
const CaseLink = ({ row, caseId, label }: LinkProps) => {
  const { mutate } = useMarkRead(() => undefined);
  const isUnread = row.readAt === null;
  const read = () => {
    if (isUnread) mutate(row.id);
  };
  return (
    <Anchor component={Link} href={`/cases/${caseId}`} fw={isUnread ? 700 : 400} onClick={read} onAuxClick={read}>
      {label}
    </Anchor>
  );
};

/** A unit is called by its name; an office owes many cases, which their ids tell apart. */
const Owes = ({ row }: Cell) => {
  const { t } = useText();
  const { owes, caseId } = row;
  if (caseId === null) return owes.name;
  if (owes.id.startsWith('UNIT@')) return <CaseLink row={row} caseId={caseId} label={owes.name} />;
  return (
    <>
      <Text>{owes.name}</Text>
      {row.unitName !== null && <Text size="sm">{row.unitName}</Text>}
      <CaseLink row={row} caseId={caseId} label={t('plan.case', { caseId })} />
    </>
  );
};

const State = ({ row }: Cell) => {
  const { t } = useText();
  if (row.owing) return t('notices.owing');
  if (row.metAt !== null) return t('notices.metOn', { date: dateOf(row.metAt) });
  return t(row.closed ? 'notices.closed' : 'notices.notOwing');
};

export const NOTICE_COLUMNS = [
  column('notices.column.what', What),
  column<Notice>('notices.column.to', ({ row }) => row.to.name),
  column('notices.column.owes', Owes),
  column<Notice>('work.column.due', ({ row }) =>
    row.owing ? <Due dueAt={row.due} workingDaysLeft={row.workingDaysLeft} /> : plainDateText(row.lastGoodDay),
  ),
  column('notices.column.state', State),
  column('notices.column.read', MarkRead),
];
