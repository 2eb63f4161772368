import type { Client } from './client.ts';
import { noon, notAhead } from './dates.ts';
import type { Cast } from './officers.ts';
import { verdictsOf } from './papers.ts';
import { appraising, deciding, opening, type Road, registering, type Step, selfAssessing } from './steps.ts';

export type Traveller = { readonly caseId: string; readonly cast: Cast };

const yearOf = ({ caseId }: Traveller): number => Number(caseId.slice(0, 4));

/** Dates of the case's year, at noon; none lies ahead of `now`. */
export const datesOn =
  (traveller: Traveller, now: Date, ...monthDays: readonly string[]): Road['at'] =>
  (n) =>
    notAhead(noon(yearOf(traveller), monthDays[n] ?? '12-31'), now);

/** The road from opening to classification, with two returns: seventeen acts and the decision's document among them. */
export async function* roadOf(client: Client, traveller: Traveller, number: string, now: Date): AsyncGenerator<Step> {
  const road = (...monthDays: readonly string[]): Road => ({
    ...traveller,
    at: datesOn(traveller, now, ...monthDays),
    verdicts: [],
  });
  yield opening(traveller);
  yield* registering(road('02-19', '02-23', '02-25', '03-02'));
  const verdicts = await verdictsOf(client, traveller.caseId, traveller.cast.head);
  yield* selfAssessing({ ...road('10-02', '10-08', '10-14', '10-15', '10-16'), verdicts });
  yield* appraising({ ...road('10-19', '10-28', '11-10'), verdicts });
  yield* deciding({ ...road('11-16', '11-17', '11-18', '11-19'), verdicts }, number);
}
