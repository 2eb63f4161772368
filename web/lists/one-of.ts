/** The value if it is one of those known; an address can be typed by hand. */
export const oneOf = <const T extends string>(known: readonly T[], value: string | undefined): T | undefined =>
  known.find((each) => each === value);
