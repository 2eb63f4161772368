import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { Loading } from '../errors/loading.tsx';
import { NotFound } from '../errors/not-found.tsx';
import { Shell } from '../layout/shell.tsx';
import { SignInPage } from '../session/sign-in-page.tsx';
import { SignedIn } from '../session/signed-in.tsx';
import { WorkPage } from '../work/work-page.tsx';

// The queue is what an officer opens first; the rest travels when it is asked for.
const AbsencesPage = lazy(async () => ({ default: (await import('../absences/absences-page.tsx')).AbsencesPage }));
const CasePage = lazy(async () => ({ default: (await import('../case/case-page.tsx')).CasePage }));
const CasesPage = lazy(async () => ({ default: (await import('../cases/cases-page.tsx')).CasesPage }));
const DutiesPage = lazy(async () => ({ default: (await import('../duties/duties-page.tsx')).DutiesPage }));
const MailPage = lazy(async () => ({ default: (await import('../mail/mail-page.tsx')).MailPage }));
const NoticesPage = lazy(async () => ({ default: (await import('../notices/notices-page.tsx')).NoticesPage }));
const LettersPage = lazy(async () => ({ default: (await import('../telephone/letters-page.tsx')).LettersPage }));
const OwingPage = lazy(async () => ({ default: (await import('../reminders/owing-page.tsx')).OwingPage }));
const PendingPage = lazy(async () => ({ default: (await import('../pending/pending-page.tsx')).PendingPage }));
const PlanPage = lazy(async () => ({ default: (await import('../plan/plan-page.tsx')).PlanPage }));
const PreferencesPage = lazy(async () => ({
  default: (await import('../preferences/preferences-page.tsx')).PreferencesPage,
}));
const RemindersPage = lazy(async () => ({ default: (await import('../reminders/reminders-page.tsx')).RemindersPage }));
const TelephonePage = lazy(async () => ({ default: (await import('../telephone/telephone-page.tsx')).TelephonePage }));
const UnitsPage = lazy(async () => ({ default: (await import('../units/units-page.tsx')).UnitsPage }));
const YearsPage = lazy(async () => ({ default: (await import('../years/years-page.tsx')).YearsPage }));
const DeadlinesPage = lazy(async () => ({ default: (await import('../deadlines/deadlines-page.tsx')).DeadlinesPage }));
const DecisionPage = lazy(async () => ({ default: (await import('../decision/decision-page.tsx')).DecisionPage }));

const Pages = () => (
  <Suspense fallback={<Loading />}>
    <Switch>
      <Route path="/">
        <Redirect to="/work" replace />
      </Route>
      <Route path="/work" component={WorkPage} />
      <Route path="/absences" component={AbsencesPage} />
      <Route path="/duties" component={DutiesPage} />
      <Route path="/cases" component={CasesPage} />
      <Route path="/cases/:caseId">{({ caseId }) => <CasePage key={caseId} caseId={caseId} />}</Route>
      <Route path="/mail" component={MailPage} />
      <Route path="/notices" component={NoticesPage} />
      <Route path="/pending" component={PendingPage} />
      <Route path="/plan" component={PlanPage} />
      <Route path="/preferences" component={PreferencesPage} />
      <Route path="/reminders" component={RemindersPage} />
      <Route path="/reminders/owing" component={OwingPage} />
      <Route path="/telephone" component={TelephonePage} />
      <Route path="/telephone/letters" component={LettersPage} />
      <Route path="/units" component={UnitsPage} />
      <Route path="/deadlines" component={DeadlinesPage} />
      <Route path="/years" component={YearsPage} />
      <Route path="/decisions/new" component={DecisionPage} />
      <Route component={NotFound} />
    </Switch>
  </Suspense>
);

export const Routes = () => (
  <Switch>
    <Route path="/sign-in" component={SignInPage} />
    <Route>
      <SignedIn>
        <Shell>
          <Pages />
        </Shell>
      </SignedIn>
    </Route>
  </Switch>
);
