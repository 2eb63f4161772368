import type { components, operations } from './schema.generated.ts';

type Schemas = components['schemas'];
export type AllowedCommand = Schemas['AllowedCommand'];
export type CaseLine = Schemas['CaseLine'];
export type CaseList = Schemas['CaseList'];
export type CaseView = Schemas['Case'];
export type EventView = Schemas['Event'];
export type Notice = Schemas['Notice'];
export type Officer = Schemas['Officer'];
export type PendingRecognitions = Schemas['PendingRecognitions'];
export type PendingSummary = Schemas['PendingSummary'];
export type Plan = Schemas['Plan'];
export type PlanItem = Schemas['PlanItem'];
export type Problem = Schemas['Problem'];
export type QueueCounts = Schemas['QueueCounts'];
export type Reminders = Schemas['Reminders'];
export type Run = Schemas['Run'];
export type Session = Schemas['Session'];
export type Unit = Schemas['Unit'];

type QueryOf<Name extends keyof operations> = NonNullable<operations[Name]['parameters']['query']>;
export type WorkQuery = QueryOf<'listWork'>;
export type PendingQuery = QueryOf<'listPendingRecognitions'>;
export type SummaryQuery = QueryOf<'summarisePendingRecognitions'>;
export type UnitsQuery = QueryOf<'listUnits'>;
export type Queue = WorkQuery['queue'];
