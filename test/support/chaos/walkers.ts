import { join } from 'node:path';
import { communesOf } from '#cli/seed/communes.ts';
import { enterOfficers } from '#cli/seed/enter-officers.ts';
import { demoOfficers } from '#cli/seed/officers.ts';
import type { Answer, Client } from '#scripts/walk/client.ts';
import { finishedYear, noon, notAhead } from '#scripts/walk/dates.ts';
import { freshUnit } from '#scripts/walk/fresh-unit.ts';
import { type Cast, castOf, officerOf } from '#scripts/walk/officers.ts';
import { verdictsOf } from '#scripts/walk/papers.ts';
import { appraising, deciding, type Road, registering, type Step, selfAssessing } from '#scripts/walk/steps.ts';
import { createEventStore } from '#store/event-store.ts';
import { createPool } from '#store/pool.ts';

const WARD = '22366';

/** Officers of one ward and of the province, as a running system would have them. */
export const appointOfficers = async (appUrl: string): Promise<void> => {
  const pool = createPool({ url: appUrl, applicationName: 'chaos spec', max: 2, onError: () => undefined });
  const ward = communesOf(join(import.meta.dirname, '../../../data')).filter(({ code }) => code === WARD);
  const now = new Date().toISOString();
  await enterOfficers({ store: createEventStore(pool), db: pool, now }, demoOfficers(ward, []));
  await pool.end();
};

export type Walker = { readonly caseId: string; readonly cast: Cast };

/** The latest year whose 15 November has passed, so that every step is lawful on any day. */
export const YEAR = finishedYear(new Date());

export const enterWalker = async (client: Client, n: number): Promise<Walker> => {
  const police = await officerOf(client, { role: 'COMMUNE_POLICE', office: `COMMUNE_POLICE@vn.56.${WARD}` });
  const admin = await officerOf(client, { role: 'ADMIN', office: 'PROV_POLICE@vn.56' });
  const { unitId, head } = await freshUnit(client, police, admin, `Đơn vị bền bỉ ${n}`);
  return { caseId: `${YEAR}-${unitId}`, cast: await castOf(client, head) };
};

/** Sends one act until it is answered; anything but acceptance is a surprise. */
export const send = async (client: Client, step: Step, key?: string): Promise<Answer> => {
  const { by, path, type, data, at } = step;
  const body = { type, data, office: by.office, occurredAt: at, lateEntryGround: 'Nhập lại hồ sơ giấy' };
  const answer = await client.post(path, body, by.token, key);
  if (answer.status >= 300) throw new Error(`${type} on ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
};

/** The road from opening to classification, with two returns: seventeen acts. */
export async function* roadOf(client: Client, { caseId, cast }: Walker, number: number): AsyncGenerator<Step> {
  const now = new Date();
  const road = (...days: readonly string[]): Road => ({
    caseId,
    cast,
    at: (n) => notAhead(noon(YEAR, days[n] ?? '12-31'), now),
    verdicts: [],
  });
  const path = `/v1/cases/${caseId}/commands`;
  yield { by: cast.receiver, path, type: 'OpenCase', data: {}, at: noon(YEAR, '01-08'), what: 'mở' };
  yield* registering(road('02-19', '02-23', '02-25', '03-02'));
  const verdicts = await verdictsOf(client, caseId, cast.head);
  yield* selfAssessing({ ...road('10-02', '10-08', '10-14', '10-15', '10-16'), verdicts });
  yield* appraising({ ...road('10-19', '10-28', '11-10'), verdicts });
  yield* deciding({ ...road('11-16', '11-17', '11-18', '11-19'), verdicts }, String(number));
}
