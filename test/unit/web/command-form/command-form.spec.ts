import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CaseCommand } from '#schema/case/commands.ts';
import { isJsonObject, type Json, type JsonObject } from '#web/api/json.ts';
import { blank } from '#web/command-form/blank.ts';
import { commandSpec } from '#web/command-form/command-spec.ts';
import { type Draft, type Path, withDraftAt } from '#web/command-form/draft.ts';
import { readDraft } from '#web/command-form/read-draft.ts';

const document: Json = JSON.parse(readFileSync(new URL('../../../../docs/openapi.json', import.meta.url), 'utf8'));
const openapi: JsonObject = isJsonObject(document) ? document : {};
const ROUTE = '/v1/cases/{caseId}/commands';
const NOT_ASKED = ['CloseRegistrationWindow'];
const types = CaseCommand.options.map((option) => option.shape.type.value).filter((type) => !NOT_ASKED.includes(type));

const specOf = (type: string) => {
  const spec = commandSpec(openapi, ROUTE, type);
  if (spec === undefined) throw new Error(`no form for ${type}`);
  return spec;
};
const filled = (type: string, ...values: readonly (readonly [Path, Draft])[]): Draft =>
  values.reduce<Draft>((draft, [path, value]) => withDraftAt(draft, path, value), blank(specOf(type)));
const read = (type: string, draft: Draft) => readDraft(specOf(type), draft, true, []);
const paper = (number: string) => ({
  kind: 'MINUTES',
  number,
  date: '06/10/2026',
  title: 'Biên bản',
  at: { heldElsewhere: { custodian: 'Văn thư', seenBy: 'of-head01', on: '07/10/2026' } },
});

describe('the form of a command', () => {
  it.each(types)('is made from the contract of %s', (type) => {
    const { fields } = specOf(type);
    expect(fields.map(({ name }) => name)).toContain('data');
  });

  it('is absent for an act that nobody may ask for', () => {
    expect(commandSpec(openapi, ROUTE, 'CloseRegistrationWindow')).toBeUndefined();
  });

  it('turns what was typed into the body that the contract wants', () => {
    const draft = filled(
      'RecordAssessmentMeeting',
      [['data', 'heldOn'], '06/10/2026'],
      [['data', 'attendees'], ' 24 '],
      [['data', 'seats'], [{ seat: 'UNIONS', attendance: 'PRESENT', invitation: null }]],
      [['data', 'minutes'], paper('03/BB')],
      [['occurredAt'], '06/10/2026 16:55'],
    );
    const { value, complaints } = read('RecordAssessmentMeeting', draft);
    expect(complaints).toEqual([]);
    expect(value).toEqual({
      occurredAt: '2026-10-06T09:55:00.000Z',
      data: {
        heldOn: '2026-10-06',
        attendees: 24,
        seats: [{ seat: 'UNIONS', attendance: 'PRESENT' }],
        minutes: {
          ...paper('03/BB'),
          date: '2026-10-06',
          at: { heldElsewhere: { custodian: 'Văn thư', seenBy: 'of-head01', on: '2026-10-07' } },
        },
      },
    });
    const data = isJsonObject(value) ? value['data'] : null;
    expect(CaseCommand.safeParse({ type: 'RecordAssessmentMeeting', data }).success).toBe(true);
  });

  it('sends figures as exact numbers and leaves out what is empty', () => {
    const ratio = { variant: 'ratio', value: { ratio: { numerator: '16', denominator: '25' } } };
    const finding = { code: 'CQ5', verdict: 'NOT_MET', figure: ratio, basis: 'FINAL', reason: '' };
    const draft = filled(
      'CompleteAppraisal',
      [['data', 'mode'], 'MEETING'],
      [['data', 'findings'], [finding]],
      [['data', 'conclusion'], 'Chưa đủ điều kiện'],
    );
    const { value } = read('CompleteAppraisal', draft);
    expect(value).toEqual({
      data: {
        mode: 'MEETING',
        findings: [
          { code: 'CQ5', verdict: 'NOT_MET', figure: { ratio: { numerator: 16, denominator: 25 } }, basis: 'FINAL' },
        ],
        conclusion: 'Chưa đủ điều kiện',
      },
    });
  });

  it('lets a grade come as a grade or as a reason for none', () => {
    const basis = [['data', 'basis'], 'Theo kế hoạch năm'] as const;
    const graded = filled('GradeMovement', [['data', 'grade'], { variant: 'Grade', value: 'FAIR' }], basis);
    expect(read('GradeMovement', graded).value).toEqual({ data: { grade: 'FAIR', basis: 'Theo kế hoạch năm' } });
    const none = { variant: 'notGraded', value: { notGraded: 'Mới thành lập' } };
    const ungraded = filled('GradeMovement', [['data', 'grade'], none], basis);
    expect(read('GradeMovement', ungraded).value).toMatchObject({ data: { grade: { notGraded: 'Mới thành lập' } } });
  });

  it('keeps text as written, in NFC', () => {
    const draft = filled('RestoreRegistration', [
      ['data', 'reason'],
      '  Dấu tiếp nhận trước 01/4 <b> '.normalize('NFD'),
    ]);
    expect(read('RestoreRegistration', draft).value).toEqual({ data: { reason: 'Dấu tiếp nhận trước 01/4 <b>' } });
  });
});

describe('what is wrong in a form', () => {
  const complaintsOf = (type: string, draft: Draft) =>
    read(type, draft).complaints.map(({ pointer, key }) => [pointer, key]);

  it('is named at its place in the body, before anything is sent', () => {
    const draft = filled(
      'ReturnRegistration',
      [['data', 'due'], '31/02/2026'],
      [['data', 'fixes'], [{ code: '', fix: '' }]],
      [['occurredAt'], 'hôm qua'],
    );
    expect(complaintsOf('ReturnRegistration', draft)).toEqual([
      ['/data/reasonCode', 'error.fieldRequired'],
      ['/data/reason', 'error.fieldRequired'],
      ['/data/fixes/0/fix', 'error.fieldRequired'],
      ['/data/due', 'error.fieldDate'],
      ['/occurredAt', 'error.fieldMoment'],
    ]);
  });

  it('is a number that is none, not whole, or out of its range', () => {
    const meeting = (attendees: string) => filled('RecordAssessmentMeeting', [['data', 'attendees'], attendees]);
    const ofAttendees = (typed: string) =>
      complaintsOf('RecordAssessmentMeeting', meeting(typed)).find(([pointer]) => pointer === '/data/attendees')?.[1];
    expect(ofAttendees('hai mươi')).toBe('error.fieldNumber');
    expect(ofAttendees('2,5')).toBe('error.fieldWhole');
    expect(ofAttendees('0')).toBe('error.fieldRange');
    expect(ofAttendees('24')).toBeUndefined();
  });

  it('is text that is too long, and a list that is too short', () => {
    const long = filled('RestoreRegistration', [['data', 'reason'], 'x'.repeat(2001)]);
    expect(complaintsOf('RestoreRegistration', long)).toEqual([['/data/reason', 'error.fieldLong']]);
    const short = filled('AcceptAbsence', [['data', 'seats'], []], [['data', 'reason'], 'Có lý do']);
    expect(complaintsOf('AcceptAbsence', short)).toEqual([['/data/seats', 'error.fieldFew']]);
  });
});
