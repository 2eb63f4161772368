/**
 * What a rule says of a command: `must` lists refusals that certainly apply, `may` those that the design leaves open.
 * A command is accepted only if `must` is empty; it may be refused with any code of either list.
 */
export type Doubt = { readonly must: readonly string[]; readonly may: readonly string[] };

export const none: Doubt = { must: [], may: [] };
export const must = (fails: boolean, ...codes: readonly string[]): Doubt => (fails ? { must: codes, may: [] } : none);
export const may = (fails: boolean, ...codes: readonly string[]): Doubt => (fails ? { must: [], may: codes } : none);
export const all = (...doubts: readonly Doubt[]): Doubt => ({
  must: doubts.flatMap((doubt) => doubt.must),
  may: doubts.flatMap((doubt) => doubt.may),
});
