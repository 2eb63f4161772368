import { z } from 'zod';
import { DocumentRef, Text } from '../envelope.ts';
import { PlainDate } from '../ids.ts';

const Count = z.int().min(0).max(10_000_000);
const Narrative = Text(4000);

/** The plan by which a unit or an office carries out Directive 06 (KH25); not the security plan of the first quarter. */
export const directivePlan = { number: Text(60), date: PlainDate, document: DocumentRef };

/** One narrative for each of the five tasks of KH25. */
export const TaskNarratives = z.strictObject({
  propaganda: Narrative.describe('Propaganda, digital technology and social networks'),
  models: Narrative.describe('Models of self-management, self-prevention, self-protection and self-reconciliation'),
  guardForce: Narrative.describe('The guard force, its professional and legal training'),
  coordination: Narrative.describe('Coordination with police, army and organisations'),
  review: Narrative.describe('Inspection, evaluation, rewards, and shortcomings overcome'),
});

/** Counts only, never names; which ones is ours (D): no statistical form was seen. */
export const MovementFigures = z.strictObject({
  sessions: Count.describe('Propaganda sessions'),
  participants: Count.describe('How many took part in them'),
  models: Count,
  trainings: Count,
  trainees: Count,
  guards: Count.describe('Members of the guard force'),
});

/** The periodic report (KH25): five narratives and figures. */
export const periodicReport = { ...directivePlan, tasks: TaskNarratives, figures: MovementFigures };
