/** `RewardKind` → `rewardKind`: the prefix of its labels. */
export const labelKind = (schemaName: string | null): string | null =>
  schemaName === null ? null : schemaName.charAt(0).toLowerCase() + schemaName.slice(1);
