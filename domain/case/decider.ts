import type { Decision } from '#domain/decider.ts';
import type { SignedCommand } from '#schema/case/commands.ts';
import type { CaseEvent } from '#schema/case/events.ts';
import type { Signed } from '#schema/envelope.ts';
import type { CaseRefusal } from './refusal.ts';
import type { CaseState } from './state.ts';

export type CaseDecision = Decision<Signed<CaseEvent>, CaseRefusal>;
export type DecideCase = (command: SignedCommand, state: CaseState) => CaseDecision;
export type EvolveCase = (state: CaseState, event: Signed<CaseEvent>) => CaseState;
