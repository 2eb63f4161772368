import type { Answer, Client } from '#scripts/walk/client.ts';
import { finishedYear } from '#scripts/walk/dates.ts';
import { freshUnit } from '#scripts/walk/fresh-unit.ts';
import { castOf, officerOf } from '#scripts/walk/officers.ts';
import type { Traveller } from '#scripts/walk/road.ts';
import type { Step } from '#scripts/walk/steps.ts';
import { WARD } from '../walk/appoint-officers.ts';

export type Walker = Traveller;

/** The latest year whose 15 November has passed, so that every step is lawful on any day. */
export const YEAR = finishedYear(new Date());

export const enterWalker = async (client: Client, n: number): Promise<Walker> => {
  const police = await officerOf(client, { role: 'COMMUNE_POLICE', office: `COMMUNE_POLICE@vn.56.${WARD}` });
  const admin = await officerOf(client, { role: 'ADMIN', office: 'ADMIN@vn.56' });
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
