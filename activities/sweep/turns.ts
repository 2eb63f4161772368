export type TakeTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** Lets so many work at the same time; the others wait in their order. */
export const createTurns = (atOnce: number): TakeTurn => {
  const waiting: (() => void)[] = [];
  let working = 0;
  const enter = async (): Promise<void> => {
    if (working < atOnce) working += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve)); // its place is handed on, not given back
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else working -= 1;
  };
  return async (work) => {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
};
