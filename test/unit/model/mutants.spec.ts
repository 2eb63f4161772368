import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { life, SHORT_RUN } from './choice.ts';
import { type Mutation, mutantOf } from './mutant.ts';
import { play, type Subject } from './play.ts';

const MUTATIONS: readonly (readonly [string, Mutation])[] = [
  [
    'forgets in four eyes the principal of a delegate',
    {
      file: 'case/separation-of-duties.ts',
      find: 'onBehalfOf === null ? [officer] : [officer, onBehalfOf]',
      put: '[officer]',
    },
  ],
  [
    'lets the signer of the dossier sign the decision too',
    {
      file: 'case/separation-of-duties.ts',
      find: "['submission', 'finding', 'proposal']",
      put: "['finding', 'proposal']",
    },
  ],
  [
    'forgets who typed the papers of the unit',
    {
      file: 'case/evolve.ts',
      find: 'typed(evolveByStep(state, event), event.signature)',
      put: 'evolveByStep(state, event)',
    },
  ],
  [
    'lets the typist of a registration accept it',
    {
      file: 'case/registration.ts',
      find: "signedBefore(command.signature.actor, state, ['submission', 'typists'])",
      put: "signedBefore(command.signature.actor, state, ['submission'])",
    },
  ],
  [
    'takes the first moment of 20 and 30 November for the last good one',
    {
      file: 'case/recognition-guards.ts',
      find: 'const late = occurredAt >= before',
      put: 'const late = occurredAt > before',
    },
  ],
  [
    'closes a case that is in no report yet',
    {
      file: 'case/rules.ts',
      find: "CloseCase: rule(['RECORDS'], ['Reported'])",
      put: "CloseCase: rule(['RECORDS'], ['Classified', 'Reported'])",
    },
  ],
  [
    'recognises a unit that never registered',
    {
      file: 'case/findings.ts',
      find: "(test.type === 'SYSTEM' && !registeredInTime(state))",
      put: "(test.type === 'SYSTEM' && false)",
    },
  ],
  [
    'recognises without the confirmed end of the period',
    {
      file: 'case/recognition.ts',
      find: "state.periodEndConfirmed ? null : { code: 'PeriodEndNotConfirmed', legalBasis: 'C124 Art. 8.2b' }",
      put: 'null',
    },
  ],
  [
    'goes by the shipped dates where the province adopted its own',
    {
      file: 'case/dates.ts',
      find: 'tablesOf(facts.adopted)',
      put: 'tablesOf(undefined)',
    },
  ],
  [
    'extends a date that the law sets',
    {
      file: 'case/extension.ts',
      find: 'owed.row.design ? null : owed.row.source',
      put: 'null',
    },
  ],
];

/** How many lives it takes until decider and oracle differ, and over what; `null` when they never do. */
const caught = (decider: Subject): { readonly lives: number; readonly over: string } | null => {
  let over = '';
  const { failed, numRuns } = fc.check(
    fc.property(life, (one) => {
      const { disagreement } = play(decider, one);
      over = disagreement ?? over;
      return disagreement === null;
    }),
    { ...SHORT_RUN, endOnFailure: true },
  );
  return failed ? { lives: numRuns, over: over.split('\n')[0] ?? '' } : null;
};

const EXPECTED: readonly RegExp[] = [
  /got .*wanted refused: .*SecondOfficerRequired/,
  /^(DecideRecognition|GradeMovement|RecordNoAssessment) in .*: got .*wanted refused: .*SecondOfficerRequired/,
  /^(StartAppraisal|CompleteAppraisal|AppraiseOnFile|AcceptRegistration|RestoreRegistration) in .*wanted refused: .*SecondOfficerReq/,
  /^AcceptRegistration in RegistrationSubmitted: got .*wanted refused: .*SecondOfficerRequired/,
  /^(DecideRecognition|GradeMovement) in Proposed: got .*wanted refused: .*DecisionLate/,
  /^CloseCase in Classified: got .*wanted refused: NotAllowedNow/,
  /^DecideRecognition in Proposed: got .*wanted refused: .*CriteriaNotMet/,
  /^DecideRecognition in Proposed: got .*wanted refused: .*PeriodEndNotConfirmed/,
  /^\w+ in \w+: got |window closes/,
  /^ExtendDeadline in .*: got .*wanted refused: .*DeadlineIsStatutory/,
];

describe('a decider with one seeded fault', () => {
  it.each(MUTATIONS.map(([name, mutation], index) => [name, mutation, EXPECTED[index]] as const))(
    'that %s is caught by the random lives',
    { timeout: 120_000 },
    async (_, mutation, expected) => {
      const mutant = await mutantOf(mutation);
      const found = caught(mutant);
      mutant.remove();
      expect(found?.over).toMatch(expected ?? /never/);
    },
  );

  it('differs from the real one in nothing else: an unchanged copy is not caught', { timeout: 60_000 }, async () => {
    const same = 'const late = occurredAt >= before';
    const copy = await mutantOf({ file: 'case/recognition-guards.ts', find: same, put: same });
    const lives = fc.sample(life, { numRuns: 150, seed: 7 });
    const differences = lives.map((one) => play(copy, one).disagreement).filter((each) => each !== null);
    copy.remove();
    expect(differences).toEqual([]);
  });
});
