import type { CaseView } from '../api/contract.ts';
import { useText } from '../i18n/language.tsx';
import { useSession } from '../session/use-session.ts';
import { Pairs } from './pairs.tsx';
import { Panel } from './panel.tsx';

/** Who receives, who decides, who stands above: fixed by law when the case opened. */
export const CaseOffices = ({ of }: { readonly of: CaseView }) => {
  const { t } = useText();
  const { officer } = useSession();
  const { unit, standingBody, decider, superior } = of.offices;
  const holder = of.assignee === officer.id ? t('work.mine') : of.assigneeName;
  return (
    <Panel title={t('case.offices')}>
      <Pairs
        pairs={[
          [t('case.office.unit'), unit.name],
          [t('case.office.standingBody'), standingBody.name],
          [t('case.office.decider'), decider.name],
          [t('case.office.superior'), superior.name],
          [t('case.assignee'), holder ?? t('case.unassigned')],
        ]}
      />
    </Panel>
  );
};
