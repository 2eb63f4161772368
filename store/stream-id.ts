export type StreamKind = { readonly type: string; readonly year: number };

const YEAR = /^(?:case|cycle|duty)-(20\d{2})-/;
// The office may hold dashes (`UNIT@56-CQ-000001`); what follows it is the year and an ASCII slug.
const DECISION_YEAR = /^decision-[^@]+@vn(?:\.\d{2}(?:\.\d{5})?)?-(20\d{2})-/;
const STREAM_ID = /^([a-z]+)-\S+$/;

/**
 * Type and year of a stream, read from its id. Year 0: the stream has none and lives in the standing leaf.
 * Throws for an id that is none, and for a stream of a yearly type without its year.
 */
export const streamKindOf = (streamId: string): StreamKind => {
  const type = STREAM_ID.exec(streamId)?.[1];
  if (type === undefined) throw new TypeError(`Not a stream id: ${JSON.stringify(streamId)}`);
  const year = (type === 'decision' ? DECISION_YEAR : YEAR).exec(streamId)?.[1];
  if (year === undefined && ['case', 'cycle', 'duty', 'decision'].includes(type))
    throw new TypeError(`A stream of type ${type} names its year: ${JSON.stringify(streamId)}`);
  return { type, year: Number(year ?? 0) };
};
