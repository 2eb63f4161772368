import { describe, expect, it } from 'vitest';
import { CaseCommand } from '#schema/case/commands.ts';
import table from '#schema/case/who-may-what.json' with { type: 'json' };
import { expand, TableActor, TableStatus, WhoMayWhat, whoMayWhat } from '#schema/case/who-may-what.ts';

const commands = CaseCommand.options.map((option) => option.shape.type.value);
const statuses = TableStatus.options;
/** Reached by a command that comes later; here it only has to be an end. */
const LATER = ['Dissolved'];

const nextOf = (status: TableStatus) =>
  commands.flatMap((command) =>
    TableActor.options.flatMap((actor) => {
      const cell = expand(status, command, actor);
      return 'next' in cell ? cell.next.map((next) => ({ command, actor, to: next.status })) : [];
    }),
  );

const reachableFrom = (start: TableStatus): Set<TableStatus> => {
  const reached = new Set<TableStatus>([start]);
  for (const status of reached) for (const { to } of nextOf(status)) reached.add(to);
  return reached;
};

describe('the table of who may do what, when', () => {
  it('parses by its own shape', () => {
    expect(WhoMayWhat.safeParse(table).error).toBeUndefined();
  });

  it('has exactly one row for every command of a case', () => {
    expect(whoMayWhat.rows.map((row) => row.command).sort()).toEqual([...commands].sort());
  });

  it('says of every status whom it waits for', () => {
    expect(Object.keys(whoMayWhat.statuses).sort()).toEqual([...statuses].sort());
  });

  it('answers every status, command and actor with a next status or a refusal', () => {
    const answers = statuses.flatMap((status) =>
      commands.flatMap((command) => TableActor.options.map((actor) => expand(status, command, actor))),
    );
    expect(answers).toHaveLength(17 * commands.length * TableActor.options.length);
    expect(answers.filter((answer) => 'next' in answer && answer.next.length === 0)).toEqual([]);
  });

  it('names each status at most once in a row', () => {
    for (const row of whoMayWhat.rows) {
      const from = row.moves.flatMap((move) => move.from);
      expect(new Set(from).size, row.command).toBe(from.length);
    }
  });

  it.each(statuses.filter((status) => !whoMayWhat.statuses[status].final))(
    'lets %s be left by an act or a timer of those whom it waits for',
    (status) => {
      const { waitsFor } = whoMayWhat.statuses[status];
      expect(waitsFor).not.toEqual([]);
      for (const actor of waitsFor) {
        expect(nextOf(status).filter((move) => move.actor === actor && move.to !== status)).not.toEqual([]);
      }
    },
  );

  it.each(statuses.filter((status) => !whoMayWhat.statuses[status].final))('leads from %s to an end', (status) => {
    expect([...reachableFrom(status)].filter((reached) => whoMayWhat.statuses[reached].final)).not.toEqual([]);
    expect(reachableFrom(status)).toContain('Closed');
  });

  it('reaches every status from a case that is not open yet', () => {
    expect([...reachableFrom('NotOpened'), ...LATER].sort()).toEqual([...statuses].sort());
  });

  it('lets nobody leave a closed case', () => {
    expect(nextOf('Closed').filter((move) => move.to !== 'Closed')).toEqual([]);
    expect(nextOf('Closed').map((move) => move.command)).toContain('DecideReward');
  });

  it('has a condition wherever the outcome depends on data', () => {
    for (const { moves } of whoMayWhat.rows) {
      for (const { to } of moves.filter((move) => move.to.length > 1)) {
        expect(to.every((outcome) => typeof outcome !== 'string')).toBe(true);
      }
    }
  });
});

describe('one cell of the table', () => {
  it.each([
    ['NotOpened', 'StartAppraisal', 'SB', 'CaseNotFound'],
    ['NotOpened', 'CloseCase', 'UNIT_HEAD', 'CaseNotFound'],
    ['InProgress', 'OpenCase', 'SB', 'CaseAlreadyOpen'],
    ['Excluded', 'OpenCase', 'UNIT_HEAD', 'CaseAlreadyOpen'],
    ['Excluded', 'SubmitRegistration', 'UNIT_HEAD', 'UnitNotEligible'],
    ['Excluded', 'AssignCase', 'OFFICE_HEAD', 'UnitNotEligible'],
    ['DossierSubmitted', 'StartAppraisal', 'UNIT_HEAD', 'RoleMissing'],
    ['Closed', 'StartAppraisal', 'DEC', 'RoleMissing'],
    ['InProgress', 'StartAppraisal', 'SB', 'NotAllowedNow'],
    ['Closed', 'AssignCase', 'OFFICE_HEAD', 'NotAllowedNow'],
    ['Classified', 'CloseCase', 'RECORDS', 'NotAllowedNow'],
    ['Classified', 'RecordNoAssessment', 'DEC', 'NotAllowedNow'],
    ['RegistrationSubmitted', 'RecordNoAssessment', 'DEC', 'NotAllowedNow'],
    ['Dissolved', 'SubmitDossier', 'UNIT_HEAD', 'NotAllowedNow'],
  ] as const)('refuses in %s %s by %s with %s', (status, command, actor, refusal) => {
    expect(expand(status, command, actor)).toEqual({ refusal });
  });

  it.each([
    ['DossierSubmitted', 'StartAppraisal', 'SB', ['UnderAppraisal']],
    ['RegistrationSubmitted', 'AcceptRegistration', 'SUPERIOR_SB', ['InProgress']],
    ['RegistrationReturned', 'CloseRegistrationWindow', 'SYSTEM', ['InProgress']],
    ['MeetingHeld', 'AcceptAbsence', 'SB', ['MeetingHeld']],
    ['Proposed', 'DecideRecognition', 'DEC', ['Proposed', 'Classified']],
    ['Excluded', 'CorrectScreening', 'SB', ['Excluded', 'AwaitingRegistration', 'InProgress']],
    ['Reported', 'ProposeReward', 'SB', ['Reported']],
    ['Reported', 'CloseCase', 'RECORDS', ['Closed']],
  ] as const)('leads from %s by %s of %s to %j', (status, command, actor, wanted) => {
    const cell = expand(status, command, actor);
    expect('next' in cell && cell.next.map((next) => next.status)).toEqual(wanted);
  });
});
