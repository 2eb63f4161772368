import fc from 'fast-check';
import { RULES, type Slot } from '#domain/case/rules.ts';
import type { CaseState } from '#domain/case/state.ts';
import { CaseCommand, type CaseCommandType, type CommandFacts, type SignedCommand } from '#schema/case/commands.ts';
import { type AnyCommand, anyCommandOf } from './any-command.ts';
import {
  appraiser,
  chair,
  head,
  otherCommune,
  type Person,
  policeHead,
  provincial,
  provincialChair,
  receiver,
  records,
  rewardChair,
  timer,
} from './officers.ts';
import { signed } from './sign.ts';
import { documentOf, openingOf } from './stages.ts';
import { TALES } from './tales.ts';

const told = Object.values(TALES).flat();
const ALL = CaseCommand.options.map((option) => option.shape.type.value);

const FILLS = {
  UNIT_HEAD: [head],
  SB: [receiver, appraiser],
  SUPERIOR_SB: [provincial],
  DEC: [chair],
  REWARD_DECIDER: [rewardChair],
  PROV_POLICE: [provincial],
  RECORDS: [records],
  OFFICE_HEAD: [policeHead],
  ANYONE_OF_OFFICE: [receiver, head, chair],
  SYSTEM: [timer],
} as const satisfies Record<Slot, readonly Person[]>;
const everyone = [...Object.values(FILLS).flat(), otherCommune, provincialChair];
const mayGive = (type: CaseCommandType): readonly Person[] =>
  type === 'OpenCase' ? FILLS.SB : RULES[type].by.flatMap((slot) => FILLS[slot]);
const isOpenTo = (type: CaseCommandType, { status }: CaseState): boolean => {
  if (type === 'OpenCase') return status === 'NotOpened';
  const from: readonly string[] = RULES[type].from;
  return from.includes(status);
};

const report = { figures: { eligible: 0, excluded: 0, registered: 0, met: 0, notMet: 0, grades: {} }, position: '1' };
const FACTS: readonly CommandFacts[] = [
  {},
  { decision: null, report: null, assigneeOffices: [] },
  openingOf(),
  documentOf('RECOGNITION', 'MET'),
  documentOf('GRADE', 'FAIR'),
  documentOf('REWARD', 'GRANTED'),
  { report: { ...report, included: false } },
  { report: { ...report, included: true } },
  { assigneeOffices: [receiver.office, chair.office] },
];

const HOUR = 3_600_000;
const between = (min: string, max: string) =>
  fc.date({ min: new Date(min), max: new Date(max), noInvalidDate: true }).map((date) => date.toISOString());
/** Mostly soon after what led to the present status, at times anywhere in the century of the calendar. */
const instants = (state: CaseState) => {
  const since = state.status === 'NotOpened' ? '2026-01-05T05:00:00.000Z' : state.statusSince;
  const soon = fc
    .integer({ min: -HOUR, max: 1_000 * HOUR })
    .map((ms) => new Date(Date.parse(since) + ms).toISOString());
  return fc.oneof(
    { weight: 4, arbitrary: soon },
    { weight: 1, arbitrary: between('2000-01-01', '2099-12-01') },
    { weight: 2, arbitrary: fc.constantFrom(...told.map(({ signature }) => signature.occurredAt)) },
  );
};

const asked = (types: readonly CaseCommandType[]): fc.Arbitrary<AnyCommand> => {
  const before = told.filter(({ type }) => types.includes(type));
  return before.length === 0 ? anyCommandOf(types) : fc.oneof(anyCommandOf(types), fc.constantFrom(...before));
};

/** What anyone may send to this case: often a command that is open to it, by one who may give it, at a time that fits. */
export const anyAct = (state: CaseState): fc.Arbitrary<SignedCommand> => {
  const open = ALL.filter((type) => isOpenTo(type, state));
  const command = fc.oneof(asked(ALL), asked(open.length > 0 ? open : ALL));
  return command.chain(({ type, data }) =>
    fc
      .record({
        person: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...mayGive(type)) }, fc.constantFrom(...everyone)),
        occurredAt: instants(state),
        receivedAt: fc.option(instants(state)),
        ground: fc.option(fc.constant('Nhập bù')),
        facts: fc.constantFrom(...FACTS),
      })
      .map(({ person, occurredAt, receivedAt, ground, facts }) =>
        signed(type, data, person, occurredAt, {
          receivedAt: receivedAt ?? occurredAt,
          facts,
          ...(ground === null ? {} : { lateEntryGround: ground }),
        }),
      ),
  );
};
