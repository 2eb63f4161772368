import { afterEach, describe, expect, it } from 'vitest';
import { noEngine, startApi, type TestApi } from '#test/support/api/api.ts';

const NOW = '2026-10-22T03:00:00.000Z';
let api: TestApi;
afterEach(() => api.stop());

const start = async (paused: boolean | null, configured: boolean) => {
  const engine = { ...noEngine.engine, workers: async () => 1, sweepPaused: async () => paused };
  api = await startApi({ at: NOW, engine, mail: { configured, catcher: null } });
};
const ready = async () => {
  const answer = await api.app.inject({ url: '/readyz' });
  return { http: answer.statusCode, ...answer.json() };
};
const figures = async () => (await api.app.inject({ url: '/metrics' })).body;
const put = (state: string, queuedAt: string) =>
  api.pool.query(
    `insert into shell.digest (day, addressee, kind, channel, province, state, not_before, message_id, queued_at)
      values ('2026-10-22', gen_random_uuid(), 'officer', 'mail', '56', $1, $2, gen_random_uuid(), $2)`,
    [state, queuedAt],
  );

describe('what nobody would miss', () => {
  it('is well when the Schedule runs and mails go out', async () => {
    await start(false, true);
    await put('queued', '2026-10-22T02:30:00.000Z');
    expect(await ready()).toMatchObject({
      http: 200,
      status: 'ready',
      checks: {
        schedule: { ok: true },
        mail: { ok: true, detail: 'refused 0, bounced 0' },
        outbox: { ok: true, detail: '1 queued' },
      },
    });
    const text = await figures();
    for (const line of [
      'ghi_nhan_outbox_queued 1',
      'ghi_nhan_outbox_age_seconds 1800',
      'ghi_nhan_mail_failed_total{state="refused"} 0',
      'ghi_nhan_sweep_schedule_paused 0',
      'ghi_nhan_projection_lag_seconds{projection="officer"} 0.0',
    ])
      expect(text).toContain(`\n${line}\n`);
  });

  it('warns of a mail that has waited for an hour, and serves on', async () => {
    await start(false, true);
    await put('queued', '2026-10-22T01:59:00.000Z');
    for (const state of ['refused', 'bounced', 'bounced']) await put(state, NOW);
    const { http, checks } = await ready();
    expect([http, checks.outbox]).toEqual([200, { ok: false, detail: '1 queued, the oldest for 61 min' }]);
    expect(checks.mail).toEqual({ ok: true, detail: 'refused 1, bounced 2' });
    expect(await figures()).toContain('ghi_nhan_mail_failed_total{state="bounced"} 2\n');
  });

  it('warns when mails wait and no mail server is set', async () => {
    await start(false, false);
    expect((await ready()).checks.mail).toEqual({ ok: true, detail: 'mail not configured' });
    await put('queued', NOW);
    expect(await ready()).toMatchObject({
      http: 200,
      status: 'degraded',
      checks: { mail: { ok: false, detail: 'mail not configured: 1 stay queued' } },
    });
  });

  it.each([
    [true, 'the Schedule of the daily sweep is paused'],
    [null, 'the daily sweep has no Schedule: a worker makes it when it starts'],
  ])('warns when the Schedule is %s', async (paused, detail) => {
    await start(paused, true);
    expect(await ready()).toMatchObject({ http: 200, status: 'degraded', checks: { schedule: { ok: false, detail } } });
    expect(await figures()).toContain('ghi_nhan_sweep_schedule_paused 1\n');
  });

  it('leaves the figure of the Schedule out while Temporal does not answer', async () => {
    api = await startApi({ at: NOW });
    expect(await figures()).not.toContain('ghi_nhan_sweep_schedule_paused');
  });
});
