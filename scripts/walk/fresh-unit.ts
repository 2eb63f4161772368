import { say } from './act.ts';
import { type Client, listOf, textOf } from './client.ts';
import { officerOf, type Walker } from './officers.ts';

const HEAD = 'of-walkhead';

/** Facts of a real kind of unit, with a name of its own so that the walk can be repeated. */
const factsOf = (name: string) => ({
  name,
  type: 'AGENCY',
  subtype: 'TRAM_Y_TE',
  province: '56',
  commune: '22366',
  level: 'COMMUNE',
  partyBody: true,
});

/** Enters a unit and appoints a head for it. */
export const freshUnit = async (client: Client, police: Walker, admin: Walker, name: string) => {
  const entering = { facts: factsOf(name), source: { source: 'walk', externalId: null } };
  const entered = await client.post(
    '/v1/units',
    { type: 'EnterUnit', data: entering, office: police.office },
    police.token,
  );
  say(`■ Nhập đơn vị mới — ${police.title}\n  → POST /v1/units · EnterUnit · ${name}`);
  if (entered.status >= 300) throw new Error(`EnterUnit: ${entered.status} ${JSON.stringify(entered.body)}`);
  const unitId = textOf(entered.body, 'unitId');
  say(`  ← ${entered.status} ${unitId} · ${listOf(entered.body, 'events').join(', ')}`);
  const office = `UNIT@${unitId}`;
  const appointment = { role: 'UNIT_HEAD', office, from: '2022-01-01T00:00:00.000Z' };
  const path = `/v1/officers/${HEAD}/commands`;
  const lateEntryGround = 'Bổ nhiệm từ trước khi có hệ thống';
  const body = { type: 'AppointOfficer', data: { appointment }, office: admin.office, lateEntryGround };
  const appointed = await client.post(path, body, admin.token);
  say(`■ Bổ nhiệm người đứng đầu — ${admin.title}\n  → POST ${path} · AppointOfficer · ${office}`);
  if (appointed.status >= 300) throw new Error(`AppointOfficer: ${appointed.status} ${JSON.stringify(appointed.body)}`);
  say(`  ← ${appointed.status} ${listOf(appointed.body, 'events').join(', ')}`);
  return { unitId, head: await officerOf(client, { role: 'UNIT_HEAD', office }) };
};
