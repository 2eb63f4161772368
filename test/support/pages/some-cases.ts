import { Client, Connection } from '@temporalio/client';
import { openCycle } from '#cli/open-cycle.ts';
import { playing } from '#cli/seed/cast.ts';
import type { Seeding } from '#cli/seed/context.ts';
import { demoCase } from '#cli/seed/demo-case.ts';
import { enterOfficers } from '#cli/seed/enter-officers.ts';
import { demoOfficers, headIdOf } from '#cli/seed/officers.ts';
import { ROADS, type Target } from '#cli/seed/roads.ts';
import { createSessions } from '#cli/seed/session.ts';
import { issueDecision, settlingActs } from '#cli/seed/settle.ts';
import { send } from '#cli/seed/walk-case.ts';
import { authorityOf } from '#domain/policy/authority.ts';
import { policyAt } from '#domain/policy/policy-at.ts';
import { CaseId, UnitId } from '#schema/ids.ts';
import { UnitFacts } from '#schema/unit.ts';
import { createClient, textOf } from '#scripts/walk/client.ts';
import { createEventStore } from '#store/event-store.ts';
import { createPool, type Pool } from '#store/pool.ts';
import type { TestSystem } from '../system.ts';

export const YEAR = 2026;
const WARD = { code: '22366', name: 'phường Nha Trang' };
const KEEPER = 'of-pp56a';

const agency = (name: string, more: Partial<UnitFacts> = {}): UnitFacts =>
  UnitFacts.parse({
    name,
    type: 'AGENCY',
    province: '56',
    commune: WARD.code,
    level: 'COMMUNE',
    partyBody: true,
    ...more,
  });

/** One unit for each state that a page must be able to show. Names carry the letters that are clipped first. */
const UNITS = {
  AwaitingRegistration: agency('Ủy ban Mặt trận Tổ quốc phường Nha Trang'),
  RegistrationSubmitted: agency('Trạm Y tế phường Nha Trang'),
  RegistrationReturned: agency('Hội Liên hiệp Phụ nữ phường Nha Trang'),
  SelfAssessing: agency('Ban Quản lý chợ Đầm'),
  DossierSubmitted: agency('Bảo hiểm xã hội cơ sở Nha Trang'),
  UnderAppraisal: agency('Trung tâm Văn hóa “Ẩm thực & Ỷ Lan”'),
  Proposed: agency('Đội Quản lý trật tự đô thị'),
  Ready: agency('Văn phòng Hội đồng nhân dân phường'),
  Classified: agency('Trung tâm Phục vụ hành chính công'),
} as const satisfies Partial<Record<Target, UnitFacts>>;

type Walked = keyof typeof UNITS;
const WALKED = [
  'AwaitingRegistration',
  'RegistrationSubmitted',
  'RegistrationReturned',
  'SelfAssessing',
  'DossierSubmitted',
  'UnderAppraisal',
  'Proposed',
  'Ready',
  'Classified',
] as const satisfies readonly Walked[];

export type Seeded = {
  readonly caseOf: (state: Walked | 'excluded') => CaseId;
  readonly nameOf: (state: Walked) => string;
};

const SMALL = agency('Công ty TNHH Hải sản Ổn Vỹ', {
  type: 'ENTERPRISE',
  enterprise: { sector: 'TRADE_SERVICES', insuredStaff: 8, revenue: 2_000_000_000, capital: null },
});
const INCOMPLETE = agency('Xí nghiệp chưa rõ quy mô', { type: 'ENTERPRISE' });

type Unit = { readonly unitId: UnitId; readonly facts: UnitFacts };

const enter = async ({ client, sessions }: Seeding, facts: UnitFacts): Promise<Unit> => {
  const source = { source: 'spec', externalId: null };
  const { status, body } = await client.post(
    '/v1/units',
    { type: 'EnterUnit', data: { facts, source } },
    await sessions(KEEPER),
  );
  if (status >= 300) throw new Error(`${facts.name}: ${status} ${JSON.stringify(body)}`);
  return { unitId: UnitId.parse(textOf(body, 'unitId')), facts };
};

const caseIdOf = (unit: Unit | undefined): CaseId => {
  if (unit === undefined) throw new Error('no case of that state was seeded');
  return CaseId.parse(`${YEAR}-${unit.unitId}`);
};

const castUnit = ({ unitId, facts }: Unit) => ({
  unitId,
  name: facts.name,
  subtype: facts.subtype,
  commune: facts.commune,
});

const openYear = async ({ temporal, keys, now }: TestSystem, db: Pool): Promise<void> => {
  const connection = await Connection.connect({ address: temporal.address });
  try {
    const client = new Client({ connection, namespace: temporal.namespace });
    await openCycle(
      { client, db, keys, onProgress: () => undefined },
      {
        year: YEAR,
        province: '56',
        occurredAt: `${YEAR}-01-05T02:00:00.000Z`,
        receivedAt: now,
        lateEntryGround: 'Nhập lại để trình diễn',
        demonstration: true,
      },
    );
  } finally {
    await connection.close();
  }
};

/** Walks one case along the road of the demonstration up to a state; the case of a decided one cites a document. */
const walk = async (seeding: Seeding, target: Walked, unit: Unit): Promise<void> => {
  const cast = castUnit(unit);
  const authority = authorityOf(policyAt(seeding.now.toISOString(), '56'), unit.facts);
  if (!authority.determined) throw new Error(`no decider for ${unit.facts.name}`);
  const c = demoCase(0, YEAR, caseIdOf(unit), unit.facts, headIdOf(cast));
  const play = (part: Parameters<typeof playing>[0]) => playing(part, cast, authority);
  const acts = [...ROADS[target]({ ...c, met: true, grade: 'FAIR' })];
  const go = async (list: typeof acts) => {
    for (const [step, act] of list.entries()) {
      const refused = await send(seeding, c, act, play(act.by), `${target}-${act.type}-${step}`);
      if (refused !== null) throw new Error(refused);
    }
  };
  await go(acts);
  if (target !== 'Classified') return;
  const cited = (await issueDecision(seeding, YEAR, play('decider'), [c])).get(c.caseId);
  if (cited) await go([...settlingActs({ ...c, met: true, grade: 'FAIR' }, cited)]);
};

const createSeeding = ({ base, now }: TestSystem): Seeding => {
  const client = createClient(base);
  return {
    client,
    sessions: createSessions(client),
    now: new Date(now),
    progress: () => undefined,
  };
};

/** Officers, units, an open year, and a case in each state: a demonstration small enough for a spec. */
export const seedSomeCases = async (system: TestSystem): Promise<Seeded> => {
  const db = createPool({ url: system.database.appUrl, applicationName: 'spec', onError: () => undefined });
  const seeding = createSeeding(system);
  const officers = { store: createEventStore(db), db, now: `${YEAR}-01-02T02:00:00.000Z` };
  try {
    await enterOfficers(officers, demoOfficers([WARD], []));
    const entered = new Map<Walked, Unit>();
    for (const target of WALKED) entered.set(target, await enter(seeding, UNITS[target]));
    const small = await enter(seeding, SMALL);
    await enter(seeding, INCOMPLETE);
    await enterOfficers(officers, demoOfficers([], [...entered.values()].map(castUnit)));
    await openYear(system, db);
    for (const [target, unit] of entered) await walk(seeding, target, unit);
    return {
      caseOf: (state) => caseIdOf(state === 'excluded' ? small : entered.get(state)),
      nameOf: (state) => UNITS[state].name,
    };
  } finally {
    await db.end();
  }
};
