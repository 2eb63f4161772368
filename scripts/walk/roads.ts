import { act, say } from './act.ts';
import { type Client, textOf } from './client.ts';
import { noon, spaced } from './dates.ts';
import type { Cast } from './officers.ts';
import { verdictsOf } from './papers.ts';
import { datesOn, roadOf } from './road.ts';
import { appraising, deciding, opening, registering, type Step, selfAssessing } from './steps.ts';

type Setting = {
  readonly client: Client;
  readonly cast: Cast;
  readonly unitId: string;
  readonly unitName: string;
  readonly now: Date;
};

const walkSteps = async (
  { client, cast, unitName }: Setting,
  caseId: string,
  steps: readonly Step[],
): Promise<void> => {
  for (const step of steps) await act(client, step, { caseId, watcher: cast.province, unitName });
};

/** Steps 6 to 8, entered when they happen: no reward is proposed here, the report is drafted, the file closed. */
const finish = async ({ client, cast, unitName, now: begun }: Setting, caseId: string): Promise<void> => {
  const watched = { caseId, watcher: cast.province, unitName };
  const path = `/v1/cases/${caseId}/commands`;
  const at = begun.toISOString();
  const settle = { reason: 'Không đề nghị khen thưởng' };
  await act(
    client,
    { by: cast.receiver, path, type: 'SettleWithoutReward', data: settle, at, what: 'Không đề nghị khen' },
    watched,
  );
  const drafting = { kind: 'R6', year: Number(caseId.slice(0, 4)), province: '56' };
  const report = await client.post('/v1/reports', drafting, cast.province.token);
  say(`■ Lập báo cáo — ${cast.province.title}\n  → POST /v1/reports · R6\n  ← ${report.status}`);
  if (report.status >= 300) throw new Error(`report: ${JSON.stringify(report.body)}`);
  const reportId = textOf(report.body, 'reportId');
  await act(
    client,
    { by: cast.province, path, type: 'IncludeInReport', data: { reportId }, at, what: 'Đưa vào báo cáo' },
    watched,
  );
  const files = ['REGISTRATION', 'DOSSIER', 'FINDINGS', 'DECISION'].map((kind) => ({ kind, heldAt: 'Kho lưu trữ' }));
  await act(
    client,
    { by: cast.records, path, type: 'CloseCase', data: { files }, at, what: 'Kết thúc, lưu hồ sơ' },
    watched,
  );
};

/** The whole road of one case, with two returns, in the latest year whose 15 November has passed. */
export const wholeRoad = async (setting: Setting, year: number, number: string): Promise<void> => {
  const { client, cast, unitId, unitName, now } = setting;
  const caseId = `${year}-${unitId}`;
  const watched = { caseId, watcher: cast.province, unitName };
  for await (const step of roadOf(client, { caseId, cast }, number, now)) await act(client, step, watched);
  await finish(setting, caseId);
};

/** From 1 October to 15 November: the current year's case goes as far as the proposal, and may not be decided yet. */
export const refusedRoad = async (setting: Setting, year: number, number: string): Promise<void> => {
  const { client, cast, unitId, unitName, now } = setting;
  const caseId = `${year}-${unitId}`;
  say(`Năm hiện tại ${year}: chưa hết kỳ đánh giá`);
  const base = { caseId, cast, verdicts: [] };
  const spring = datesOn(base, now, '02-19', '02-23', '02-25', '03-02');
  await walkSteps(setting, caseId, [opening(base), ...registering({ ...base, at: spring })]);
  const verdicts = await verdictsOf(client, caseId, cast.head);
  const instants = spaced(noon(year, '09-30').replace('T05', 'T17'), now, 12);
  const from = (first: number) => (n: number) => instants[first + n] ?? now.toISOString();
  await walkSteps(setting, caseId, selfAssessing({ ...base, verdicts, at: from(0) }));
  await walkSteps(setting, caseId, appraising({ ...base, verdicts, at: from(5) }));
  const [, issue, decide] = deciding({ ...base, verdicts, at: from(8) }, number);
  const watched = { caseId, watcher: cast.province, unitName };
  if (!issue || !decide) throw new Error('no decision to try');
  await act(client, issue, watched);
  await act(client, decide, watched, 'ReferencePeriodNotOver');
};
