import type { Playing } from './cast.ts';
import { GROUND, noonOf, type Seeding } from './context.ts';
import type { DemoCase } from './demo-case.ts';
import type { Act } from './roads.ts';

/** Sends one act under a key of its own, so that a seeding that was interrupted goes on where it stood. */
export const send = async (
  { client, sessions, now }: Seeding,
  { caseId }: Pick<DemoCase, 'caseId'>,
  act: Act,
  { officer, office }: Playing,
  step: string,
): Promise<string | null> => {
  const token = await sessions(officer);
  const occurredAt = noonOf(act.on, now);
  const body = { type: act.type, data: act.data, office, occurredAt, lateEntryGround: GROUND };
  for (let attempt = 1; ; attempt += 1) {
    const { status, body: answer } = await client.post(
      `/v1/cases/${caseId}/commands`,
      body,
      token,
      `seed-${caseId}-${step}`,
    );
    if (status < 300) return null;
    if (status < 500 || attempt === 5)
      return `${caseId} ${act.type}: ${status} ${String(answer['code'])} ${String(answer['detail'])}`;
  }
};
