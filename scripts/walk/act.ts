import { type Answer, type Client, listOf, textOf } from './client.ts';
import type { Walker } from './officers.ts';
import type { Step } from './steps.ts';

const GROUND = 'Nhập lại hồ sơ giấy để trình diễn';

export const say = (line: string): void => console.log(line);

/** The case's line in the pending list, as the provincial police see it. */
const pendingLine = async (client: Client, caseId: string, watcher: Walker, name: string): Promise<string> => {
  const query = new URLSearchParams({ q: name, year: caseId.slice(0, 4), limit: '200' });
  const { body } = await client.get(`/v1/work/pending-recognitions?${query}`, watcher.token);
  const line = listOf(body, 'items').find((each) => textOf(each, 'caseId') === caseId);
  if (line === undefined) return '  chờ công nhận: (không có)';
  const ready = typeof line === 'object' && line !== null && 'ready' in line && line.ready === true;
  return `  chờ công nhận: ${caseId} · ${textOf(line, 'status')} · ${ready ? 'đủ điều kiện' : 'chưa đủ điều kiện'}`;
};

const answered = ({ status, body }: Answer): string =>
  status < 400
    ? `  ← ${status} phiên bản ${String(body['version'])} · ${listOf(body, 'events').join(', ')}`
    : `  ← ${status} ${String(body['code'])} · ${String(body['detail'])}${body['legalBasis'] ? ` (${String(body['legalBasis'])})` : ''}`;

export type Watched = { readonly caseId: string; readonly watcher: Walker; readonly unitName: string };

/** Sends one act, prints request, answer and the pending line, and stops at anything but the wanted answer. */
export const act = async (client: Client, step: Step, watched: Watched, wanted = 'accepted'): Promise<Answer> => {
  const { by, path, type, data, at, what } = step;
  say(`■ ${what} — ${by.title}`);
  say(`  → POST ${path} · ${type} · ${at}`);
  const answer = await client.post(
    path,
    { type, data, office: by.office, occurredAt: at, lateEntryGround: GROUND },
    by.token,
  );
  say(answered(answer));
  say(await pendingLine(client, watched.caseId, watched.watcher, watched.unitName));
  const outcome = answer.status < 300 ? 'accepted' : String(answer.body['code']);
  if (outcome !== wanted) throw new Error(`${type}: wanted ${wanted}, got ${outcome}: ${JSON.stringify(answer.body)}`);
  return answer;
};
