import { afterAll, beforeAll, expect, it } from 'vitest';

import { grade, recognise, roadToDecision } from '#test/support/case/stages.ts';
import { close, includeInReport } from '#test/support/case/tales.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';
import { type Story, startStory, tell } from '#test/support/workflow/story.ts';

let story: Story;
beforeAll(async () => {
  story = await startStory('2026-01-05T05:00:00.000Z');
});
afterAll(() => story.stop());

const settled = () => [recognise(), grade(), includeInReport(), close()];

const rowOf = async (caseId: string) => {
  const { rows } = await story.store.pool.query('select * from read.case_current where case_id = $1', [caseId]);
  return rows[0];
};

it('takes a case from its opening to its closing, and then sleeps', async () => {
  const told = caseOf(1);
  await tell(story, told, ...roadToDecision());
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
