import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApi, type TestApi } from '#test/support/api/api.ts';
import { appoint, type Caller, signIn } from '#test/support/api/caller.ts';
import { appraiser, otherCommune, policeHead, receiver } from '#test/support/case/officers.ts';

const COMMANDS = `/v1/officers/${receiver.officer}/commands`;
const LIST = `/v1/officers/${receiver.officer}/absences`;
const FROM = '2026-08-10T17:00:00.000Z';
const absence = { from: FROM, until: '2026-08-20T17:00:00.000Z', deputy: appraiser.officer };

let api: TestApi;
let officer: Caller;
beforeAll(async () => {
  api = await startApi({ at: '2026-08-10T03:00:00.000Z' });
  officer = await signIn(api, receiver);
  await appoint(api, appraiser);
});
afterAll(() => api.stop());

it('lets an officer record that he is away, with a deputy of his own office, and that he is back', async () => {
  const record = (over: object = {}) => ({ type: 'RecordAbsence', data: { absence: { ...absence, ...over } } });
  expect(await officer.post(COMMANDS, record({ deputy: otherCommune.officer }))).toMatchObject({
    status: 422,
    body: { code: 'DeputyNotOfOffice', detail: expect.stringContaining('Công an phường Nha Trang') },
  });
  const recorded = await officer.post(COMMANDS, record());
  expect(recorded).toMatchObject({ status: 200, body: { events: ['AbsenceRecorded'] } });
  expect(await officer.post(COMMANDS, record())).toMatchObject({ status: 409, body: { code: 'AbsenceOverlaps' } });
  const end = { type: 'EndAbsence', data: { from: FROM, until: '2026-08-15T17:00:00.000Z' } };
  const head = await signIn(api, policeHead);
  expect(await head.post(COMMANDS, end)).toMatchObject({ status: 200, body: { events: ['AbsenceEnded'] } });
  expect(await head.post(COMMANDS, end)).toMatchObject({ status: 404, body: { code: 'AbsenceNotFound' } });
  expect(await officer.get(LIST)).toMatchObject({
    status: 200,
    body: {
      officerId: receiver.officer,
      items: [{ from: FROM, until: '2026-08-15T17:00:00.000Z', deputy: { id: appraiser.officer } }],
    },
  });
  expect(await head.get(LIST)).toMatchObject({ status: 200 });
  await api.follow();
  expect(await officer.get(`/v1/officers?office=${receiver.office}`)).toMatchObject({ status: 200 });
});

it('lets no colleague and no other office do it for him', async () => {
  const command = { type: 'RecordAbsence', data: { absence } };
  const colleague = await signIn(api, appraiser);
  expect(await colleague.post(COMMANDS, command)).toMatchObject({ status: 403, body: { code: 'RoleMissing' } });
  const elsewhere = await signIn(api, { ...otherCommune, role: 'OFFICE_HEAD' });
  expect(await elsewhere.post(COMMANDS, command)).toMatchObject({ status: 403, body: { code: 'OutsideScope' } });
  expect(await elsewhere.get(LIST)).toMatchObject({ status: 403, body: { code: 'OutsideScope' } });
});
