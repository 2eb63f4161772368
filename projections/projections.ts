import { callProjection } from './call/projection.ts';
import { obligationProjection } from './obligation/projection.ts';
import { officerProjection } from './officer/projection.ts';
import type { Projection } from './projection.ts';
import { unitProjection } from './unit/projection.ts';

/** What the worker's projector follows. `case_current` is not among them: it is written with its events. */
export const PROJECTIONS: readonly Projection[] = [
  unitProjection,
  officerProjection,
  obligationProjection,
  callProjection,
];
