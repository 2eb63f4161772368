import { D510_PLACEHOLDER } from './d510.ts';
import type { ScoreSheet } from './score-sheet.ts';

/** Every version ever shipped, by the name that is pinned. */
const SHEETS: ReadonlyMap<string, ScoreSheet> = new Map([[D510_PLACEHOLDER.version, D510_PLACEHOLDER]]);

/** The pinned sheet; `null`: a version that this build does not know. */
export const scoreSheet = (version: string): ScoreSheet | null => SHEETS.get(version) ?? null;
