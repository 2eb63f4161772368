import type { SignedCommand } from '#schema/case/commands.ts';
import { actorsOf, type TableActor, whoMayWhat } from '#schema/case/who-may-what.ts';
import { all, type Doubt, may, must, none } from './doubt.ts';
import { localDate } from './legal-dates.ts';
import type { Memory } from './memory.ts';
import type { Offices } from './offices.ts';
import { workingDaysAfter } from './working-days.ts';

const ROLES = {
  UNIT_HEAD: ['UNIT_HEAD'],
  SB: ['COMMUNE_POLICE', 'PROV_POLICE', 'V05'],
  SUPERIOR_SB: ['PROV_POLICE', 'V05', 'MINISTER'],
  DEC: ['COMMUNE_PC', 'PROV_PC', 'MINISTER'],
  REWARD_DECIDER: ['REWARD_DECIDER'],
  PROV_POLICE: ['PROV_POLICE'],
  RECORDS: ['RECORDS'],
  OFFICE_HEAD: ['OFFICE_HEAD'],
  ASSIGNEE_OFFICE: [
    'UNIT_HEAD',
    'COMMUNE_POLICE',
    'PROV_POLICE',
    'V05',
    'COMMUNE_PC',
    'PROV_PC',
    'MINISTER',
    'RECORDS',
  ],
  SYSTEM: ['SYSTEM'],
} as const satisfies Record<TableActor, readonly string[]>;

type Level = Offices['level'];
const rewardLevel = (offices: Offices): Level => (offices.isCommunePC ? 'PROVINCE' : offices.level);

/** Offices that may decide each kind of reward (lifecycle §2, D§7 BR17); for `null` any of them. */
export const rewardOffices = (offices: Offices, kind: string | null): readonly string[] => {
  const giayKhen = [offices.communePC, offices.PROV_POLICE];
  const bangKhen = [offices.provincePC, 'MINISTER@vn'];
  if (kind === 'GIAY_KHEN') return giayKhen;
  if (kind === 'BANG_KHEN') return bangKhen;
  return kind === 'CO_THI_DUA' ? ['MINISTER@vn'] : [...giayKhen, ...bangKhen];
};

/** Of two offices for one kind, the one of the unit's own level; whether the other may too is left open. */
const nearestReward = (offices: Offices, kind: string): string => {
  const ministry = rewardLevel(offices) === 'MINISTRY' || kind === 'CO_THI_DUA';
  if (kind === 'GIAY_KHEN') return rewardLevel(offices) === 'COMMUNE' ? offices.communePC : offices.PROV_POLICE;
  return ministry ? 'MINISTER@vn' : offices.provincePC;
};

/** The records of a case lie with its standing body; whether those of decider or province may close is left open. */
const recordsOffices = (offices: Offices) => [offices.SB, offices.DEC, offices.PROV_POLICE];

const officesFor = (actor: TableActor, offices: Offices, memory: Memory): readonly string[] => {
  switch (actor) {
    case 'UNIT_HEAD':
      return [offices.unit];
    case 'SB':
    case 'DEC':
    case 'SUPERIOR_SB':
    case 'PROV_POLICE':
      return [offices[actor]];
    case 'REWARD_DECIDER':
      return rewardOffices(offices, memory.rewardKind);
    case 'RECORDS':
      return recordsOffices(offices);
    case 'OFFICE_HEAD':
    case 'ASSIGNEE_OFFICE':
      return actingOffices(offices, memory);
    case 'SYSTEM':
      return ['SYSTEM@vn'];
  }
};

/** Offices that must act now: those whom the status waits for. */
export const actingOffices = (offices: Offices, memory: Memory): readonly string[] =>
  whoMayWhat.statuses[memory.status].waitsFor
    .filter((actor) => actor !== 'SYSTEM')
    .flatMap((actor) => officesFor(actor, offices, memory));

const superiorMayStepIn = (command: SignedCommand, memory: Memory): Doubt => {
  const waited = [command.signature.occurredAt, command.signature.receivedAt].map((instant) =>
    workingDaysAfter(localDate(memory.submittedAt), localDate(instant), memory.adopted),
  );
  const early = memory.status !== 'RegistrationSubmitted' || waited.some((days) => days <= 10);
  const surelyEarly = memory.status === 'RegistrationSubmitted' && waited.every((days) => days <= 9);
  return all(must(surelyEarly, 'OutsideScope', 'NotAllowedNow'), may(early, 'OutsideScope', 'NotAllowedNow'));
};

/** Powers that lie one level off: the office, and why its act is refused all the same (lifecycle §2). */
const nearMisses = (offices: Offices, wanted: readonly TableActor[]): readonly (readonly [string, string])[] => {
  const decides = wanted.includes('DEC');
  const stands = wanted.includes('SB') || wanted.includes('SUPERIOR_SB');
  if (offices.isCommunePC) {
    return [
      ...(decides ? ([[offices.communePC, 'OwnUnit']] as const) : []),
      ...(stands ? ([[offices.communePolice, 'OwnUnit']] as const) : []),
    ];
  }
  if (!decides) return [];
  if (offices.level === 'PROVINCE') return [[offices.communePC, 'DelegationMissing']];
  return offices.level === 'MINISTRY' ? [[offices.provincePC, 'DelegationNotProvidedByLaw']] : [];
};

const outside = (offices: Offices, wanted: readonly TableActor[], office: string): Doubt => {
  const near = nearMisses(offices, wanted).find(([missed]) => missed === office);
  const lower = offices.level === 'MINISTRY' && wanted.includes('DEC') && /^(COMMUNE|PROV)_PC/.test(office);
  return all(must(true, near?.[1] ?? 'OutsideScope'), may(lower, 'DelegationNotProvidedByLaw'));
};

/** Offices whose power the design leaves open. */
const openOffice = (command: SignedCommand, memory: Memory, offices: Offices): boolean => {
  const { office } = command.signature.actor;
  if (command.type === 'DecideReward') {
    return memory.rewardKind === null || office !== nearestReward(offices, memory.rewardKind);
  }
  if (memory.status !== 'Reported') return false;
  const claims = command.type === 'AssignCase' || command.type === 'ReleaseCase';
  return claims || (command.type === 'CloseCase' && office !== offices.SB);
};

const kindOf = (office: string) => office.split('@')[0];
/** Roles that are named after their office are held there; the others are held in any office. */
const misplaced = (role: string, office: string): boolean =>
  ROLES.ASSIGNEE_OFFICE.some((each) => each === role) &&
  role !== 'RECORDS' &&
  kindOf(office) !== (role === 'UNIT_HEAD' ? 'UNIT' : role);

/** The role, and only then the office: a role that may never give the command is told so first. */
export const whoDoubts = (command: SignedCommand, memory: Memory, offices: Offices): Doubt => {
  const { role, office } = command.signature.actor;
  const symbols = actorsOf(command.type);
  const his = symbols.filter((symbol) => ROLES[symbol].some((each) => each === role));
  if (his.length === 0) return must(true, 'RoleMissing');
  const held = his.filter((symbol) => officesFor(symbol, offices, memory).includes(office) && !misplaced(role, office));
  if (held.length === 0) return outside(offices, symbols, office);
  const superiorOnly = command.type === 'AcceptRegistration' && !held.includes('SB');
  return all(
    superiorOnly ? superiorMayStepIn(command, memory) : none,
    may(openOffice(command, memory, offices), 'OutsideScope', 'OwnUnit'),
  );
};

/** Before there is a case its offices may be unknown; then only the role can be judged. */
export const openerDoubts = (command: SignedCommand): Doubt => {
  const { role } = command.signature.actor;
  const symbols = actorsOf('OpenCase');
  return must(!symbols.some((symbol) => ROLES[symbol].some((each) => each === role)), 'RoleMissing');
};
