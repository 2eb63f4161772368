import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, listOf, textOf } from './client.ts';
import { signInDemo } from './sign-in.ts';

/** A demo officer who has signed in: the walk finds them by office and role, as a person would on the sign-in page. */
export type Walker = { readonly id: string; readonly title: string; readonly office: string; readonly token: string };

type Wanted = { readonly role: string; readonly office: string };

const holds = (officer: unknown, { role, office }: Wanted): boolean =>
  listOf(officer, 'appointments').some((appointment) => {
    const at: unknown =
      typeof appointment === 'object' && appointment !== null && 'office' in appointment ? appointment.office : null;
    return textOf(appointment, 'role') === role && textOf(at, 'id') === office;
  });

const find = async (client: Client, wanted: Wanted, nth: number): Promise<unknown> => {
  const { body } = await client.get('/v1/session/demo');
  return listOf(body, 'items').filter((each) => holds(each, wanted))[nth];
};

const TRIES = 40;
/** Signs in the n-th demo officer who holds the role in the office; an appointment may take a moment to be listed. */
export const officerOf = async (client: Client, wanted: Wanted, nth = 0): Promise<Walker> => {
  let officer = await find(client, wanted, nth);
  for (let tries = 1; officer === undefined && tries < TRIES; tries += 1) {
    await sleep(250);
    officer = await find(client, wanted, nth);
  }
  if (officer === undefined) throw new Error(`no demo officer ${nth + 1} is ${wanted.role} of ${wanted.office}`);
  const id = textOf(officer, 'id');
  return { id, title: textOf(officer, 'name'), office: wanted.office, token: await signInDemo(client, id) };
};

export type Cast = {
  readonly admin: Walker;
  readonly province: Walker;
  readonly head: Walker;
  readonly receiver: Walker;
  readonly appraiser: Walker;
  readonly chair: Walker;
  readonly records: Walker;
};

const WARD = '22366';
const ward = (kind: string) => `${kind}@vn.56.${WARD}`;

/** Six officers do the work; the administrator only appoints the fresh unit's head. */
export const castOf = async (client: Client, head: Walker): Promise<Cast> => ({
  admin: await officerOf(client, { role: 'ADMIN', office: 'ADMIN@vn.56' }),
  province: await officerOf(client, { role: 'PROV_POLICE', office: 'PROV_POLICE@vn.56' }),
  receiver: await officerOf(client, { role: 'COMMUNE_POLICE', office: ward('COMMUNE_POLICE') }),
  appraiser: await officerOf(client, { role: 'COMMUNE_POLICE', office: ward('COMMUNE_POLICE') }, 1),
  chair: await officerOf(client, { role: 'COMMUNE_PC', office: ward('COMMUNE_PC') }),
  records: await officerOf(client, { role: 'RECORDS', office: 'PROV_POLICE@vn.56' }),
  head,
});
