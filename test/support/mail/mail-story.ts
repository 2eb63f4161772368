import { onTestFinished } from 'vitest';
import { queueDay } from '#activities/mail/queue-digests.ts';
import { vietnamCalendar } from '#domain/calendar/vietnam-calendar.ts';
import { obligationProjection } from '#projections/obligation/projection.ts';
import { officerProjection } from '#projections/officer/projection.ts';
import { unitProjection } from '#projections/unit/projection.ts';
import { createPool, type Pool } from '#store/pool.ts';
import { createTestDatabase } from '../postgres.ts';
import { follow } from '../projection/follow.ts';

export const WARD = 'COMMUNE_POLICE@vn.56.22366';
export const unitOf = (number: number): string => `UNIT@56-CQ-${String(number).padStart(6, '0')}`;
export const caseIdOf = (number: number): string => `2026-56-CQ-${String(number).padStart(6, '0')}`;

/** Midnight in Vietnam after the 24th: the report of the units is due before the 25th. */
export const REPORT_DUE = '2026-10-24T17:00:00.000Z';

const SINCE = '2026-01-01T00:00:00.000Z';
type Notice = {
  readonly unit: number;
  readonly day?: string;
  readonly step?: string;
  readonly to?: string;
  readonly due?: string;
  readonly deadline?: string;
};

/** Who holds what, who owes what and what he was told of, written into the tables by hand. */
const scene = (db: Pool) => {
  const run = async (text: string, ...values: readonly unknown[]) => (await db.query(text, [...values])).rows;
  const officer = async (id: string, office: string, email: string | null, phone: string | null = null) => {
    await run('insert into read.appointment values ($1, 1, $2, $3, $4, null, false)', id, 'ROLE', office, SINCE);
    await run(`insert into pii.person values ($1, $1, $2, $3, $4)`, id, email, phone, SINCE);
  };
  const notice = async ({ unit, to, ...terms }: Notice) => {
    const { day = '2026-10-22', step = 'D3', due = REPORT_DUE, deadline = 'UNIT_RPT' } = terms;
    const [owes, caseId, id] = [unitOf(unit), caseIdOf(unit), `${deadline}-${caseIdOf(unit)}`];
    await run(
      `insert into read.obligation (obligation_id, deadline, year, province, area, owes, recipient, superior, case_id, due,
        opened_at, closed) values ($1, $2, 2026, '56', 'vn.56.22366', $3, $4, $4, $5, $6, $7, false)
      on conflict do nothing`,
      ...[id, deadline, owes, WARD, caseId, due, SINCE],
    );
    await run(
      `insert into shell.notice (obligation_id, before, step, recipient, deadline, year, province, owes, case_id, due, day,
        created_at) values ($1, $2, $3, $4, $5, 2026, '56', $6, $7, $8, $9, now()) on conflict do nothing`,
      ...[id, due.slice(0, 10), step, to ?? owes, deadline, owes, caseId, due, day],
    );
  };
  return {
    run,
    officer,
    notice,
    contact: (office: string, email: string | null, telephone: string | null = null) =>
      run('insert into pii.contact values ($1, $2, $3, $4)', office, email, telephone, SINCE),
    absent: (id: string, deputy: string, from: string, until: string) =>
      run('insert into read.absence values ($1, 2, $2, $3, $4)', id, deputy, from, until),
    prefers: (id: string, { copies = true, language = 'vi', quiet = [] as readonly object[] }) =>
      run(
        'insert into shell.preference values ($1, $2, $3, $4, $5)',
        ...[id, copies, language, JSON.stringify(quiet), SINCE],
      ),
    met: (unit: number, deadline = 'UNIT_RPT') =>
      run('update read.obligation set met_at = $1 where obligation_id = $2', SINCE, `${deadline}-${caseIdOf(unit)}`),
  };
};

export type MailStory = ReturnType<typeof scene> & {
  readonly db: Pool;
  readonly appUrl: string;
  /** Queues the digests of a day as after its sweep; answers how many notices went into them. */
  readonly queue: (day?: string, now?: string, sms?: boolean) => Promise<number>;
  readonly digests: () => Promise<readonly Record<string, unknown>[]>;
};

/** A database of this test alone, with the tables that mails are made of. */
export const startMailStory = async (): Promise<MailStory> => {
  const database = await createTestDatabase();
  const poolOf = (url: string) => createPool({ url, applicationName: 'spec', onError: () => undefined });
  const [db, owner] = [poolOf(database.appUrl), poolOf(database.adminUrl)];
  onTestFinished(async () => {
    await Promise.all([db.end(), owner.end()]);
    await database.close();
  });
  for (const projection of [obligationProjection, officerProjection, unitProjection]) await follow(db, projection);
  const queue = (day = '2026-10-22', now = `${day}T01:00:00.000Z`, sms = false) =>
    queueDay(db, { domain: 'ghi-nhan.example', sms }, { province: '56', day, now, calendar: vietnamCalendar });
  const digests = async () =>
    (
      await db.query(`select d.day, d.addressee, d.channel, d.state, d.attempts, d.answer, d.not_before::text,
        (select count(*)::int from shell.digest_notice l where l.digest_id = d.digest_id) as notices
      from shell.digest d order by d.addressee, d.day`)
    ).rows;
  return { ...scene(owner), db, appUrl: database.appUrl, queue, digests };
};
