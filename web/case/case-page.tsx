import { Alert, Stack } from '@mantine/core';
import type { CaseView } from '../api/contract.ts';
import { LegalBasis } from '../errors/legal-basis.tsx';
import { QueryState } from '../errors/query-state.tsx';
import { useText } from '../i18n/language.tsx';
import { CasePlan } from '../plan/case-plan.tsx';
import { usePageTitle } from '../routing/use-page-title.ts';
import { Actions } from './actions.tsx';
import { Axes } from './axes.tsx';
import styles from './case.module.css';
import { CaseHead } from './case-head.tsx';
import { CaseOffices } from './case-offices.tsx';
import { Dossier } from './dossier.tsx';
import { Obligations } from './obligations.tsx';
import { Registration } from './registration.tsx';
import { Timeline } from './timeline.tsx';
import { Tracker } from './tracker.tsx';
import { UnitFacts } from './unit-facts.tsx';
import { useCase } from './use-case.ts';

const Excluded = ({ of }: { readonly of: CaseView }) => {
  const { t, name } = useText();
  if (of.exclusion === null) return null;
  const { ground, paragraph } = of.exclusion;
  return (
    <Alert variant="outline" color="gray.8" title={t('case.excluded', { ground: name('ground', ground) })}>
      <LegalBasis refusal={{ legalBasis: paragraph }} />
    </Alert>
  );
};

const Case = ({ of }: { readonly of: CaseView }) => {
  usePageTitle(of.facts.name);
  return (
    <Stack>
      <CaseHead of={of} />
      <Excluded of={of} />
      <Tracker of={of} />
      <Actions of={of} />
      <div className={styles['columns']}>
        <Stack>
          <Dossier of={of} />
          <Timeline of={of} />
        </Stack>
        <Stack>
          <Axes of={of} />
          <Obligations of={of} />
          <CasePlan of={of} />
          <Registration of={of} />
          <CaseOffices of={of} />
          <UnitFacts of={of} />
        </Stack>
      </div>
    </Stack>
  );
};

export const CasePage = ({ caseId }: { readonly caseId: string }) => (
  <QueryState query={useCase(caseId)}>{(found) => <Case of={found} />}</QueryState>
);
