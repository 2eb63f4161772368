import { List, Text } from '@mantine/core';
import type { CaseView } from '../api/contract.ts';
import { useText } from '../i18n/language.tsx';
import { CriteriaTable } from './criteria-table.tsx';
import { Pairs } from './pairs.tsx';
import { Panel } from './panel.tsx';

const Meeting = ({ meeting }: { readonly meeting: NonNullable<CaseView['meeting']> }) => {
  const { t, name } = useText();
  return (
    <>
      <Text fw={600}>{t('case.meetingTitle')}</Text>
      <List size="sm">
        {meeting.seats.map(({ seat, attendance }) => (
          <List.Item key={seat}>
            {name('seat', seat)}: {name('attendance', attendance)}
            {meeting.acceptedAbsences.includes(seat) && ` (${t('case.absenceAccepted')})`}
          </List.Item>
        ))}
      </List>
    </>
  );
};

const Appraisal = ({ appraisal }: { readonly appraisal: NonNullable<CaseView['appraisal']> }) => {
  const { t } = useText();
  return (
    <>
      {appraisal.onFile && <Text fw={600}>{t('case.onFile')}</Text>}
      <Pairs
        pairs={[
          [t('case.unmet'), appraisal.unmet.join(', ')],
          [t('case.expected'), appraisal.expected.join(', ')],
        ]}
      />
    </>
  );
};

const Proposal = ({ of }: { readonly of: CaseView }) => {
  const { t, name } = useText();
  if (of.proposal === null) return null;
  const { recognition, grade } = of.proposal;
  return (
    <Pairs
      pairs={[
        [t('case.proposalTitle'), name('verdict', recognition)],
        [t('axis.grade'), grade && name('grade', grade)],
        [t('case.periodEndTitle'), t(of.periodEndConfirmed ? 'case.periodEnd' : 'case.periodEndNot')],
      ]}
    />
  );
};

/** How many criteria are met and not, by the findings where there are any, else by the unit's own answers. */
const countVerdicts = ({ appraisal, dossier, criteria }: CaseView) => {
  const judged = appraisal?.findings ?? dossier?.answers ?? [];
  const count = (verdict: string) => judged.filter((each) => each.verdict === verdict).length;
  return { total: criteria.length, met: count('MET'), notMet: count('NOT_MET') };
};

/** Meeting, dossier, findings, proposal: what the decision will rest on. */
export const Dossier = ({ of }: { readonly of: CaseView }) => {
  const { t } = useText();
  const nothing = of.meeting === null && of.dossier === null && of.appraisal === null;
  return (
    <Panel title={t('case.dossierTitle')}>
      {nothing && <Text>{t('case.noDossier')}</Text>}
      {of.meeting && <Meeting meeting={of.meeting} />}
      {of.dossier && (
        <Text>
          {t('case.submission', { count: of.dossier.submission })}
          {of.dossierReturns > 0 && ` · ${t('case.returns', { count: of.dossierReturns })}`}
        </Text>
      )}
      {of.appraisal && <Appraisal appraisal={of.appraisal} />}
      <Proposal of={of} />
      {(of.dossier || of.appraisal?.findings) && (
        <details>
          <summary>{t('criteria.summary', countVerdicts(of))}</summary>
          <CriteriaTable of={of} />
        </details>
      )}
    </Panel>
  );
};
