import type { Api } from '../api.ts';
import type { ApiDeps } from '../deps.ts';
import { absenceRoutes } from './absences.ts';
import { areaRoutes } from './areas.ts';
import { calendarRoutes } from './calendar.ts';
import { campaignRoutes } from './campaigns.ts';
import { caseRoutes } from './case.ts';
import { caseCommandRoutes } from './case-commands.ts';
import { caseListRoutes } from './cases.ts';
import { cycleRoutes } from './cycles.ts';
import { deadlineRoutes } from './deadlines.ts';
import { decisionRoutes } from './decisions.ts';
import { dutyRoutes } from './duties.ts';
import { healthRoutes } from './health.ts';
import { importRoutes } from './imports.ts';
import { mailRoutes } from './mail.ts';
import { noticeStreamRoutes } from './notice-stream.ts';
import { notificationRoutes } from './notifications.ts';
import { officerRoutes } from './officers.ts';
import { pendingRecognitionRoutes } from './pending-recognitions.ts';
import { planRoutes } from './plans.ts';
import { policyRoutes } from './policy.ts';
import { policyPreviewRoutes } from './policy-preview.ts';
import { preferenceRoutes } from './preferences.ts';
import { problemRoutes } from './problems.ts';
import { reminderRoutes } from './reminders.ts';
import { reportRoutes } from './reports.ts';
import { runRoutes } from './runs.ts';
import { sessionRoutes } from './session.ts';
import { sweepRoutes } from './sweeps.ts';
import { unitListRoutes } from './unit-list.ts';
import { unitRoutes } from './units.ts';
import { workRoutes } from './work.ts';

const ROUTES: readonly ((app: Api, deps: ApiDeps) => void)[] = [
  sessionRoutes,
  caseListRoutes,
  caseRoutes,
  caseCommandRoutes,
  workRoutes,
  planRoutes,
  notificationRoutes,
  noticeStreamRoutes,
  preferenceRoutes,
  reminderRoutes,
  sweepRoutes,
  campaignRoutes,
  mailRoutes,
  pendingRecognitionRoutes,
  areaRoutes,
  unitListRoutes,
  unitRoutes,
  decisionRoutes,
  dutyRoutes,
  officerRoutes,
  absenceRoutes,
  runRoutes,
  cycleRoutes,
  deadlineRoutes,
  calendarRoutes,
  policyRoutes,
  policyPreviewRoutes,
  reportRoutes,
  importRoutes,
  healthRoutes,
  problemRoutes,
];

export const registerRoutes = (app: Api, deps: ApiDeps): void => {
  for (const routes of ROUTES) routes(app, deps);
};
