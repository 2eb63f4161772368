import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { runRelay } from '#activities/mail/relay.ts';
import { createSmsSender } from '#activities/mail/sms.ts';
import { createSmtpSender } from '#activities/mail/smtp.ts';
import { vietnamCalendar } from '#domain/calendar/vietnam-calendar.ts';
import { DEADLINES } from '#domain/policy/deadlines.ts';
import { loadAreas } from '#projections/area/area-tree.ts';
import type { MailStory } from './mail-story.ts';

const AREAS = loadAreas();

export type Relaying = { readonly errors: readonly unknown[]; readonly stop: () => Promise<void> };
export type Outgoing = {
  readonly smtp?: string;
  readonly sms?: string;
  readonly connections?: number;
  readonly patienceMs?: number;
  readonly bounceAddress?: string;
  readonly clock: { at: string };
};

/** The relay of the worker, on the clock of the story. */
export const startRelay = (story: MailStory, { clock, smtp, sms, ...terms }: Outgoing): Relaying => {
  const { connections = 4, patienceMs = 800, bounceAddress = null } = terms;
  const stopping = new AbortController();
  const { signal } = stopping;
  const errors: unknown[] = [];
  const settings = { from: 'Ghi Nhận <ghi-nhan@ghi-nhan.example>', perSecond: 100, connections, patienceMs };
  const deps = {
    db: story.db,
    now: () => clock.at,
    areas: AREAS,
    policyOf: async () => ({ calendar: vietnamCalendar, tables: DEADLINES }),
    pages: 'http://127.0.0.1:8080',
    mail: smtp === undefined ? null : createSmtpSender({ ...settings, url: smtp, bounceAddress }),
    sms: sms === undefined ? null : createSmsSender(sms),
  };
  const done = runRelay(deps, {
    signal,
    connections,
    idle: (milliseconds) => sleep(Math.min(milliseconds, 50), undefined, { signal }).catch(() => undefined),
    onError: (error) => errors.push(error),
    onAway: () => undefined,
  });
  const stop = async () => {
    stopping.abort();
    await done;
  };
  onTestFinished(stop);
  return { errors, stop };
};
