import type { CallOutcome } from '#schema/campaign.ts';
import { textOf } from '#scripts/walk/client.ts';
import { PROVINCE } from './communes.ts';
import { GROUND, noonOf, type Seeding } from './context.ts';
import { readPages } from './read-pages.ts';

const DEADLINES = ['PLAN', 'UNIT_RPT'] as const;
/** Of four on the list one is reached, one does not answer, one number is wrong, and one still waits to be called. */
const OUTCOMES: readonly (CallOutcome | null)[] = ['REACHED', 'NO_ANSWER', 'WRONG_NUMBER', null];

const CALLER = { officer: `of-pp${PROVINCE}a`, office: `PROV_POLICE@vn.${PROVINCE}` };

const call = async (
  { client, sessions, now }: Seeding,
  campaign: string,
  item: unknown,
  outcome: CallOutcome,
): Promise<readonly string[]> => {
  const [obligationId, on] = [textOf(item, 'obligationId'), textOf(item, 'day')];
  const act = { office: CALLER.office, occurredAt: noonOf(on, now), lateEntryGround: GROUND };
  const body = { type: 'RecordCall', data: { obligationId, on, outcome }, ...act };
  const token = await sessions(CALLER.officer);
  const { status, body: answer } = await client.post(
    `/v1/campaigns/${campaign}/commands`,
    body,
    token,
    `seed-call-${obligationId}`,
  );
  return status < 300 ? [] : [`${obligationId} RecordCall: ${status} ${String(answer['code'])}`];
};

/** The commune whose officers people sign in as first: whom to telephone there is left to them. */
const LEFT_TO_ITS_OFFICERS = `vn.${PROVINCE}.22366`;

const isOurs = (item: unknown): boolean =>
  typeof item === 'object' &&
  item !== null &&
  'telephone' in item &&
  item.telephone !== null &&
  textOf(item, 'area') !== LEFT_TO_ITS_OFFICERS;

/** Telephones some of those whom no mail has reached, on the day of their last reminder. Answers refusals. */
export const recordCalls = async (seeding: Seeding, year: number): Promise<readonly string[]> => {
  const refused: string[] = [];
  for (const deadline of DEADLINES) {
    const query = { province: PROVINCE, deadline, year: `${year}` };
    const items = await readPages(seeding, '/v1/reminders/telephone', query);
    for (const [n, item] of items.filter(isOurs).entries()) {
      const outcome = OUTCOMES[n % OUTCOMES.length] ?? null;
      if (outcome !== null) refused.push(...(await call(seeding, `${deadline}-${year}-${PROVINCE}`, item, outcome)));
    }
  }
  return refused;
};
