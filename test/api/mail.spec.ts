import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OfficeId, OfficerId } from '#schema/ids.ts';
import { startApi, type TestApi } from '#test/support/api/api.ts';
import { type Caller, signIn } from '#test/support/api/caller.ts';
import { type Person, provincial } from '#test/support/case/officers.ts';

const admin = (officer: string, office: string): Person => ({
  officer: OfficerId.parse(officer),
  role: 'ADMIN',
  office: OfficeId.parse(office),
});

let api: TestApi;
let khanhHoa: Caller;
const put = (province: string, addressee: string, kind: string, state: string, answer: string | null = null) =>
  api.pool.query(
    `insert into shell.digest (day, addressee, kind, channel, province, state, attempts, not_before, message_id, answer,
      queued_at, settled_at) values ('2026-10-22', $2, $3, 'mail', $1, $4, 1, now(), gen_random_uuid(), $5, now(), now())`,
    [province, addressee, kind, state, answer],
  );

beforeAll(async () => {
  api = await startApi({ at: '2026-10-22T03:00:00.000Z' });
  khanhHoa = await signIn(api, admin('of-admin56', 'ADMIN@vn.56'));
  await api.pool.query(
    `insert into pii.person values ('of-head0001', 'Trưởng đơn vị', 'head@ghi-nhan.example', null, now())`,
  );
  await put('56', 'of-head0001', 'officer', 'accepted', '250 queued');
  await put('56', 'COMMUNE_POLICE@vn.56.22366', 'office', 'refused', '550 no such user');
  await put('01', 'COMMUNE_POLICE@vn.01.00004', 'office', 'bounced', '5.1.1');
});
afterAll(() => api.stop());

const listed = async (caller: Caller, query = '') => {
  const { body } = await caller.get(`/v1/mail${query}`);
  return body['items'];
};
const idOf = async (province: string, state: string) =>
  (await api.pool.query('select digest_id from shell.digest where province = $1 and state = $2', [province, state]))
    .rows[0]?.digest_id;

describe('the mails of an area', () => {
  it('are listed for its administrator, by names and without any address', async () => {
    const items = await listed(khanhHoa);
    expect(items).toMatchObject([
      { addressee: 'Công an phường Nha Trang', state: 'refused', answer: '550 no such user', attempts: 1 },
      { addressee: 'Trưởng đơn vị', state: 'accepted' },
    ]);
    expect(JSON.stringify(items)).not.toContain('@');
    expect(await listed(khanhHoa, '?state=refused')).toHaveLength(1);
    const page = await khanhHoa.get('/v1/mail?limit=1');
    expect(page.body).toMatchObject({ total: 2, totalExact: true });
    expect(await listed(khanhHoa, `?limit=1&cursor=${page.body['nextCursor']}`)).toMatchObject([{ state: 'accepted' }]);
  });

  it('are nobody else’s: other roles, other provinces', async () => {
    const police = await signIn(api, provincial);
    expect(await police.get('/v1/mail')).toMatchObject({ status: 403, body: { code: 'RoleMissing' } });
    expect(await khanhHoa.get('/v1/mail?province=01')).toMatchObject({ status: 403, body: { code: 'OutsideScope' } });
    const commune = await signIn(api, admin('of-admin57', 'ADMIN@vn.56.22366'));
    expect(await listed(commune)).toEqual([]);
    const country = await signIn(api, admin('of-admin00', 'ADMIN@vn'));
    expect(await listed(country)).toHaveLength(3);
    expect(await listed(country, '?province=01')).toHaveLength(1);
  });
});

describe('a mail that failed', () => {
  it('goes back into the queue, once however often it is asked for', async () => {
    const id = await idOf('56', 'refused');
    const again = () => khanhHoa.post(`/v1/mail/${id}/retry`);
    expect(await again()).toMatchObject({ status: 200, body: { state: 'queued', attempts: 0, settledAt: null } });
    expect(await again()).toMatchObject({ status: 200, body: { state: 'queued' } });
  });

  it('is not one that was accepted, nor one of another area', async () => {
    const accepted = await khanhHoa.post(`/v1/mail/${await idOf('56', 'accepted')}/retry`);
    expect(accepted).toMatchObject({ status: 409, body: { code: 'MailNotFailed' } });
    const foreign = await khanhHoa.post(`/v1/mail/${await idOf('01', 'bounced')}/retry`);
    expect(foreign).toMatchObject({ status: 404, body: { code: 'MailNotFound' } });
    expect(await khanhHoa.post('/v1/mail/999/retry')).toMatchObject({ status: 404 });
  });
});
