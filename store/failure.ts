/** Thrown for what no retry can mend: an event of an unknown shape, a value that cannot be stored. */
export const invalidEvent = (message: string): Error => Object.assign(new Error(message), { name: 'InvalidEvent' });

// Connection, serialization, deadlock, resources, shutdown.
const TRANSIENT_STATE = /^(08|40001|40P01|53|55P03|57|ECONN|EPIPE|ETIMEDOUT)/;
// Data and constraints: the same call fails the same way for ever.
const PERMANENT_STATE = /^(22|23)/;

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** `permanent`: give up and alarm. `transient`: the same call may succeed later. Unknown errors count as transient. */
export const failureKindOf = (error: unknown): 'permanent' | 'transient' => {
  const code = codeOf(error);
  if (TRANSIENT_STATE.test(code)) return 'transient';
  if (PERMANENT_STATE.test(code)) return 'permanent';
  return error instanceof TypeError || (error instanceof Error && error.name === 'InvalidEvent')
    ? 'permanent'
    : 'transient';
};
