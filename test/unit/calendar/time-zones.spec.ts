import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const SCRIPT = fileURLToPath(import.meta.resolve('#test/support/time-zone/what-a-host-says.ts'));

const saidIn = async (zone: string): Promise<unknown> => {
  const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT], { env: { TZ: zone } });
  return JSON.parse(stdout);
};

const due = '2026-09-04T17:00:00.000Z';
const duty = (state: string) => ({ state, due, lastGoodDay: '2026-09-04' });

/** "Before 5 September" (D§4): 4 September 23:59:59.999 in Vietnam is in time, 5 September 00:00:00.000 is late. */
const SAID = {
  registrations: ['in time', 'RegistrationWindowClosed'],
  plans: ['in time', 'late'],
  reports: ['in time', 'late'],
  open: [duty('Open'), duty('Missed')],
  handedIn: [duty('Met'), duty('MetLate')],
  dates: ['2026-09-04', '2026-09-05'],
  shown: [
    ['04/09/2026 23:59', 0],
    ['05/09/2026 00:00', -1],
  ],
  shownLastGoodDay: '04/09/2026',
  daysLeft: [1, 0],
  ladder: ['D30 2026-08-06', 'D14 2026-08-22', 'D3 2026-08-28', 'D1 2026-09-04', 'E1 2026-09-07', 'E5 2026-09-11'],
};

describe('the last moment before an exclusive date', () => {
  it.each([
    ['UTC', 0],
    ['Asia/Ho_Chi_Minh', -420],
    ['America/New_York', 240],
  ])('is in time, and the next one late, for decider and dates alike, on a host in %s', async (zone, offset) => {
    expect(await saidIn(zone)).toEqual({ offset, said: SAID });
  });
});
