import type { CaseView } from '../api/contract.ts';
import { Panel } from '../case/panel.tsx';
import { QueryState } from '../errors/query-state.tsx';
import { useText } from '../i18n/language.tsx';
import { PlanList } from './plan-list.tsx';
import { useCasePlan } from './use-plan.ts';

const OPEN = 5;

/** What comes next on this case should nobody act. */
export const CasePlan = ({ of }: { readonly of: CaseView }) => {
  const { t } = useText();
  const plan = useCasePlan(of.caseId, of.version);
  return (
    <Panel title={t('plan.title')}>
      <QueryState query={plan}>{(found) => <PlanList plan={found} empty={t('plan.empty')} open={OPEN} />}</QueryState>
    </Panel>
  );
};
