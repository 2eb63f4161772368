import { z } from 'zod';
import { countNotices, listNotices, type NoticeRow } from '#projections/obligation/reminders.ts';
import { CaseId, OfficeId } from '#schema/ids.ts';
import { readNotice } from '#store/notices.ts';
import type { Api } from '../api.ts';
import { presentAppointments, type SignedIn, signedInOf } from '../auth/signed-in.ts';
import { lastGoodDay } from '../days-left.ts';
import type { ApiDeps } from '../deps.ts';
import { createCursors } from '../lists/cursor.ts';
import { type Notice, NoticeList } from '../models/notice.ts';
import { flag, paging } from '../models/page.ts';
import { failures } from '../models/problem.ts';
import type { Names } from '../names.ts';
import { problem } from '../problem/fault.ts';

const tags = ['notifications'];
const COUNTED_UP_TO = 10_000;

const listed = {
  operationId: 'listNotifications',
  summary: 'Notices of my offices, newest first',
  tags,
  querystring: z.strictObject({ unread: flag, ...paging }),
  response: { 200: NoticeList, ...failures },
};
const marked = {
  operationId: 'readNotification',
  summary: 'Marks a notice as read by me',
  tags,
  params: z.object({ noticeId: z.string().regex(/^\d{1,18}$/) }),
  querystring: z.strictObject({}),
  body: z.strictObject({ read: z.literal(true) }).meta({ id: 'ReadNotice' }),
  response: { 200: z.object({ unread: z.int() }).meta({ id: 'NoticeRead' }), ...failures },
};

const noticeOf =
  (names: Names) =>
  ({ notice_id: id, case_id, unit_name, recipient, owes, step, read_at, ...rest }: NoticeRow): Notice => {
    const unit = unit_name ?? undefined;
    return {
      id,
      ...rest,
      step,
      kind: step.startsWith('E') ? 'ESCALATION' : 'REMINDER',
      to: names.office(OfficeId.parse(recipient), unit),
      owes: names.office(OfficeId.parse(owes), unit),
      caseId: case_id === null ? null : CaseId.parse(case_id),
      lastGoodDay: lastGoodDay(rest.due),
      readAt: read_at,
    };
  };

const mine = (signedIn: SignedIn, unread: boolean) => {
  const offices = presentAppointments(signedIn).map(({ office }) => office);
  return { officer: signedIn.officer, offices: [...new Set(offices)], unread };
};

export const notificationRoutes = (app: Api, deps: ApiDeps): void => {
  app.get('/v1/notifications', { schema: listed }, async (request) => {
    const { query, names } = request;
    const signedIn = signedInOf(request);
    const filter = mine(signedIn, query.unread);
    const cursors = createCursors(deps.signingKeys);
    const after = query.cursor === undefined ? null : cursors.read(query, query.cursor).id;
    const rows = await listNotices(deps.db, filter, after, query.limit + 1);
    const items = rows.slice(0, query.limit).map(noticeOf(names));
    const last = items.at(-1);
    const unread = await countNotices(deps.db, mine(signedIn, true));
    const total = query.unread ? unread : await countNotices(deps.db, filter);
    return {
      items,
      nextCursor: rows.length > query.limit && last ? cursors.write(query, { value: null, id: last.id }) : null,
      total: Math.min(total, COUNTED_UP_TO),
      totalExact: total <= COUNTED_UP_TO,
      unread,
    };
  });
  app.patch('/v1/notifications/:noticeId', { schema: marked }, async (request) => {
    const signedIn = signedInOf(request);
    const { officer, offices } = mine(signedIn, false);
    const asked = { id: request.params.noticeId, officer, offices, at: signedIn.receivedAt };
    if (!(await readNotice(deps.db, asked))) throw problem('NoticeNotFound');
    return { unread: await countNotices(deps.db, mine(signedIn, true)) };
  });
};
