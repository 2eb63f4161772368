/**
 * The row of `read.case_current` that travels with an append: one per case, replaced as a whole.
 * Keys are the column names. `version`, `position`, `updated_at` (the event's recordedAt) and `search_name`
 * are set by the append itself, so a row can never claim a version it was not written with.
 */
export type CaseCurrentRow = {
  readonly case_id: string;
  readonly year: number;
  readonly province: string;
  readonly commune: string | null;
  /** Path of the area the unit lies in: `vn.56.22366`, or `vn.56` while its commune is not known. */
  readonly area: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly unit_type: string;
  readonly level: string | null;
  readonly bloc: string | null;
  readonly status: string;
  readonly step: string;
  readonly registration: string;
  readonly recognition: string;
  readonly grade: string | null;
  readonly reward: string | null;
  readonly standing_body: string | null;
  readonly decider: string | null;
  /** Office and role whose act comes next; null when nobody has to act. */
  readonly pending_office: string | null;
  readonly pending_role: string | null;
  readonly assignee: string | null;
  readonly due_at: string | null;
  readonly opened_at: string | null;
  readonly demonstration: boolean;
  /** Counts in the "100 % of units" denominator. */
  readonly denominator: boolean;
  /** Nothing is missing for a recognition decision. */
  readonly ready: boolean;
  /** What is missing for a recognition decision. */
  readonly missing: readonly unknown[];
  /** The full case state, as the domain folds it. */
  readonly state: unknown;
};

/** The row as the read model holds it. */
export type StoredCaseCurrentRow = CaseCurrentRow & {
  readonly version: number;
  readonly position: string;
  readonly updated_at: string;
  readonly search_name: string;
};
