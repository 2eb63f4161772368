import type { Decision } from '#domain/decider.ts';
import type { CaseEvent } from '#schema/case/events.ts';
import type { Signed } from '#schema/envelope.ts';
import type { CaseRefusal } from './refusal.ts';

export type CaseDecision = Decision<Signed<CaseEvent>, CaseRefusal>;
