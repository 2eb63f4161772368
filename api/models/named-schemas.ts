import { z } from 'zod';
import {
  CaseStatus,
  CriterionAnswer,
  CriterionFinding,
  Fix,
  Grade,
  GradeAxis,
  Recognition,
  Registration,
  RewardAxis,
  RewardKind,
  Seat,
  Step,
} from '#schema/case/parts.ts';
import { PinnedPolicy } from '#schema/cycle.ts';
import { DecisionDocument } from '#schema/decision.ts';
import { Actor, Channel, DocumentRef } from '#schema/envelope.ts';
import { ReportFigures } from '#schema/report.ts';
import { Role } from '#schema/roles.ts';
import { EnterpriseFacts, ManagementLevel, UnitFacts, UnitSource, UnitType } from '#schema/unit.ts';

const NAMED = {
  Actor,
  CaseStatus,
  Channel,
  CriterionAnswer,
  CriterionFinding,
  DecisionDocument,
  DocumentRef,
  EnterpriseFacts,
  Fix,
  Grade,
  GradeAxis,
  ManagementLevel,
  PinnedPolicy,
  Recognition,
  Registration,
  ReportFigures,
  RewardAxis,
  RewardKind,
  Role,
  Seat,
  Step,
  UnitFacts,
  UnitSource,
  UnitType,
} as const;

/** Contracts that the OpenAPI document shows under their name (`#/components/schemas/…`) instead of in full. */
export const nameSchemas = (): void => {
  for (const [id, schema] of Object.entries(NAMED))
    if (!z.globalRegistry.get(schema)?.id) z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id });
};
