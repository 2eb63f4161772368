import { z } from 'zod';
import { countNotices, listNotices, type NoticeFilter } from '#projections/obligation/notices.ts';
import { readNotice, readNoticesUpTo } from '#store/notices.ts';
import type { Api } from '../api.ts';
import { presentAppointments, type SignedIn, signedInOf } from '../auth/signed-in.ts';
import { once } from '../commands/idempotency.ts';
import type { ApiDeps } from '../deps.ts';
import { keyHeaders } from '../http/headers.ts';
import { createCursors } from '../lists/cursor.ts';
import { NoticeList } from '../models/notice.ts';
import { flag, paging } from '../models/page.ts';
import { failures } from '../models/problem.ts';
import { noticeView } from '../notices/notice-view.ts';
import { problem } from '../problem/fault.ts';

const tags = ['notifications'];
const COUNTED_UP_TO = 10_000;
const NoticeId = z.string().regex(/^\d{1,18}$/);
const Unread = z.object({ unread: z.int() }).meta({ id: 'NoticeRead' });

const listed = {
  operationId: 'listNotifications',
  summary: 'Notices of my offices, newest first',
  tags,
  querystring: z.strictObject({
    unread: flag,
    kind: z.enum(['REMINDER', 'ESCALATION']).optional(),
    deadline: z.string().min(1).max(40).optional(),
    owing: z
      .enum(['true', 'false'])
      .transform((value) => value === 'true')
      .optional()
      .describe('Only what is still owed; `false`: only what no longer is'),
    ...paging,
  }),
  response: { 200: NoticeList, ...failures },
};
const marked = {
  operationId: 'readNotification',
  summary: 'Marks a notice as read by me',
  tags,
  params: z.object({ noticeId: NoticeId }),
  querystring: z.strictObject({}),
  body: z.strictObject({ read: z.literal(true) }).meta({ id: 'ReadNotice' }),
  response: { 200: Unread, ...failures },
};
const markedAll = {
  operationId: 'readNotifications',
  summary: 'Marks all my notices up to one as read by me; what came after it stays new',
  tags,
  headers: keyHeaders,
  querystring: z.strictObject({}),
  body: z.strictObject({ upTo: NoticeId.describe('The newest that was on the screen') }).meta({ id: 'ReadNotices' }),
  response: { 200: Unread, ...failures },
};

const mine = (signedIn: SignedIn, unread: boolean): NoticeFilter => {
  const offices = presentAppointments(signedIn).map(({ office }) => office);
  return { officer: signedIn.officer, offices: [...new Set(offices)], unread };
};

const markRoutes = (app: Api, deps: ApiDeps): void => {
  app.patch('/v1/notifications/:noticeId', { schema: marked }, async (request) => {
    const signedIn = signedInOf(request);
    const { officer, offices } = mine(signedIn, false);
    const asked = { id: request.params.noticeId, officer, offices, at: signedIn.receivedAt };
    if (!(await readNotice(deps.db, asked))) throw problem('NoticeNotFound');
    return { unread: await countNotices(deps.db, mine(signedIn, true)) };
  });
  app.post('/v1/notifications/read', { schema: markedAll }, async (request) => {
    const signedIn = signedInOf(request);
    const { officer, receivedAt: now } = signedIn;
    const { offices } = mine(signedIn, false);
    const key = request.headers['idempotency-key'];
    const asked = { officer, route: 'notifications/read', key, requestHash: request.bodyHash, now };
    // Done again it does no harm: the key only holds one body.
    const upTo = await once(deps.db, asked, NoticeId.parse, async () => request.body.upTo);
    if (!(await readNoticesUpTo(deps.db, { id: upTo, officer, offices, at: now }))) throw problem('NoticeNotFound');
    return { unread: await countNotices(deps.db, mine(signedIn, true)) };
  });
};

export const notificationRoutes = (app: Api, deps: ApiDeps): void => {
  markRoutes(app, deps);
  app.get('/v1/notifications', { schema: listed }, async (request) => {
    const { query, names } = request;
    const signedIn = signedInOf(request);
    const { kind, deadline, owing, limit } = query;
    const filter = { ...mine(signedIn, query.unread), kind, deadline, owing };
    const cursors = createCursors(deps.signingKeys);
    const after = query.cursor === undefined ? null : cursors.read(query, query.cursor).id;
    const found = await listNotices(deps.db, filter, after, limit + 1);
    const rows = found.slice(0, limit);
    const view = await noticeView(deps.store, rows);
    const items = rows.map((row) => view(row, names, signedIn.receivedAt));
    const last = items.at(-1);
    const total = await countNotices(deps.db, filter);
    return {
      items,
      nextCursor: found.length > limit && last ? cursors.write(query, { value: null, id: last.id }) : null,
      total: Math.min(total, COUNTED_UP_TO),
      totalExact: total <= COUNTED_UP_TO,
      unread: await countNotices(deps.db, mine(signedIn, true)),
    };
  });
};
