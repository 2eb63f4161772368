import { accept, refuse } from '#domain/decider.ts';
import type { CaseDecision } from './decider.ts';
import { type CommandOf, happened } from './happened.ts';
import type { OpenedCase } from './state.ts';

/** Reports are snapshots: the report must exist and hold this case. */
export function includeInReport(command: CommandOf<'IncludeInReport'>): CaseDecision {
  const { reportId } = command.data;
  const report = command.facts.report ?? null;
  return report === null || !report.included
    ? refuse({ code: 'ReportNotFound', legalBasis: null, reportId })
    : accept(happened(command, 'CaseReported', { reportId, position: report.position }));
}

/** N30 Art. 29–30: what the case went through must be in its file. */
const fileList = (state: OpenedCase): readonly string[] => [
  ...(state.firstRegisteredAt === null ? [] : ['REGISTRATION']),
  ...(state.dossier === null ? [] : ['DOSSIER']),
  ...(state.appraisal?.findings ? ['FINDINGS'] : []),
  ...(state.recognition === 'Met' || state.recognition === 'NotMet' ? ['DECISION'] : []),
];

export function closeCase(command: CommandOf<'CloseCase'>, state: OpenedCase): CaseDecision {
  const { files } = command.data;
  const kinds = fileList(state).filter((kind) => !files.some((file) => file.kind === kind));
  return kinds.length > 0
    ? refuse({ code: 'DocumentsMissing', legalBasis: 'N30 Art. 29–30', kinds })
    : accept(happened(command, 'CaseClosed', command.data));
}
