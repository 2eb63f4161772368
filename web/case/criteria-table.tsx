import { Table, Text } from '@mantine/core';
import type { CaseView } from '../api/contract.ts';
import { useText } from '../i18n/language.tsx';
import { figureText } from '../lists/figure-text.ts';

type Answer = NonNullable<CaseView['dossier']>['answers'][number];
type Finding = NonNullable<NonNullable<CaseView['appraisal']>['findings']>[number];

const Cell = ({ of, remark }: { readonly of: Answer | Finding | undefined; readonly remark: string | null }) => {
  const { name } = useText();
  if (!of) return '—';
  return (
    <>
      <Text fw={of.verdict === 'NOT_MET' ? 700 : 400}>{name('verdict', of.verdict)}</Text>
      {of.figure && <Text size="sm">{figureText(of.figure)}</Text>}
      {remark && (
        <Text size="sm" c="dimmed">
          {remark}
        </Text>
      )}
    </>
  );
};

type RowProps = {
  readonly criterion: CaseView['criteria'][number];
  readonly answer: Answer | undefined;
  readonly finding: Finding | undefined;
};

const Row = ({ criterion, answer, finding }: RowProps) => {
  const { name } = useText();
  const basis = finding && finding.basis !== 'FINAL' ? name('basis', finding.basis) : null;
  const remark = [basis, finding?.reason].filter(Boolean).join(' · ');
  return (
    <Table.Tr>
      <Table.Td>
        <strong>{criterion.code}</strong> {criterion.text}
      </Table.Td>
      <Table.Td>
        <Cell of={answer} remark={answer?.note ?? null} />
      </Table.Td>
      <Table.Td>
        <Cell of={finding} remark={remark === '' ? null : remark} />
      </Table.Td>
    </Table.Tr>
  );
};

/** The unit's answers and the findings side by side, criterion by criterion of the pinned set. */
export const CriteriaTable = ({ of }: { readonly of: CaseView }) => {
  const { t } = useText();
  const answers = of.dossier?.answers ?? [];
  const findings = of.appraisal?.findings ?? [];
  return (
    <Table.ScrollContainer minWidth={560} scrollAreaProps={{ tabIndex: 0, 'aria-label': t('criteria.table') }}>
      <Table aria-label={t('criteria.table')} verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('criteria.code')}</Table.Th>
            <Table.Th scope="col">{t('criteria.answer')}</Table.Th>
            <Table.Th scope="col">{t('criteria.finding')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {of.criteria.map((criterion) => (
            <Row
              key={criterion.code}
              criterion={criterion}
              answer={answers.find(({ code }) => code === criterion.code)}
              finding={findings.find(({ code }) => code === criterion.code)}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
};
