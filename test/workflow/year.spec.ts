import { afterAll, beforeAll, expect, it } from 'vitest';
import { provincial, records } from '#test/support/case/officers.ts';
import { signed } from '#test/support/case/sign.ts';
import {
  accept,
  confirm,
  find,
  grade,
  meet,
  open,
  propose,
  recognise,
  register,
  start,
  submit,
  take,
} from '#test/support/case/stages.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';
import { type Story, startStory, tell } from '#test/support/workflow/story.ts';

let story: Story;
beforeAll(async () => {
  story = await startStory('2026-01-05T05:00:00.000Z');
});
afterAll(() => story.stop());

const report = {
  figures: { eligible: 1, excluded: 0, registered: 1, met: 1, notMet: 0, grades: {} },
  position: '42',
  included: true,
};
const include = () =>
  signed('IncludeInReport', { reportId: 'R6-2026-vn.56-0001' }, provincial, '2026-12-05', { facts: { report } });
const files = ['REGISTRATION', 'DOSSIER', 'FINDINGS', 'DECISION'].map((kind) => ({ kind, heldAt: 'Kho lưu trữ' }));
const close = () => signed('CloseCase', { files }, records, '2026-12-20');
const road = () => [open(), register(), accept(), start(), meet(), submit(), take(), find(), propose(), confirm()];
const settled = () => [recognise(), grade(), include(), close()];

const rowOf = async (caseId: string) => {
  const { rows } = await story.store.pool.query('select * from read.case_current where case_id = $1', [caseId]);
  return rows[0];
};

it('takes a case from its opening to its closing, and then sleeps', async () => {
  const told = caseOf(1);
  await tell(story, told, ...road());
  expect(await rowOf(told.caseId)).toMatchObject({
    status: 'Proposed',
    step: 'recognition',
    pending_role: 'COMMUNE_PC',
    due_at: '2026-11-19T17:00:00.000Z',
    ready: true,
    missing: [],
  });
  const answers = await tell(story, told, ...settled());
  expect(answers.map(({ events }) => events)).toEqual([
    ['RecognitionDecided'],
    ['MovementGraded', 'CaseClassified'],
    ['CaseReported'],
    ['CaseClosed'],
  ]);
  expect(await rowOf(told.caseId)).toMatchObject({ status: 'Closed', recognition: 'Met', grade: 'FAIR', version: 15 });
  const run = story.engine.client.workflow.getHandle(told.streamId);
  await expect.poll(async () => (await run.describe()).status.name).toBe('COMPLETED');
});
