import { Readable } from 'node:stream';
import { z } from 'zod';
import { callRefused } from '#domain/campaign/call.ts';
import { listReminders } from '#projections/obligation/reminders.ts';
import { AreaPath, ProvinceCode, Year } from '#schema/ids.ts';
import { lastSweep } from '#store/sweeps.ts';
import type { Api } from '../api.ts';
import { scopeOf } from '../auth/scope.ts';
import { presentAppointments, type SignedIn, signedInOf } from '../auth/signed-in.ts';
import type { ApiDeps } from '../deps.ts';
import { csvFile, csvResponse } from '../http/csv-file.ts';
import { createCursors } from '../lists/cursor.ts';
import { untilFollowed } from '../lists/until-followed.ts';
import { paging } from '../models/page.ts';
import { failures } from '../models/problem.ts';
import { OwingList, ReminderStep, Reminders, ToTelephoneList } from '../models/reminder.ts';
import type { Names } from '../names.ts';
import { owingCsv, stepsCsv, telephoneCsv } from '../reminders/csv.ts';
import { type AskedOwing, owingFilter } from '../reminders/filter.ts';
import { allPages, OWING, readPage, TO_TELEPHONE } from '../reminders/pages.ts';
import { owingView, toTelephoneView } from '../reminders/views.ts';

const tags = ['reminders'];
const steps = {
  province: ProvinceCode,
  deadline: z.string().min(1).max(40).optional(),
  year: z.coerce.number().pipe(Year).optional(),
};
const owing = { ...steps, area: AreaPath.optional().describe('A commune; default: all that I answer for') };

const listed = {
  operationId: 'listReminders',
  summary: 'Who was reminded of which deadline, step by step, and how many still owe',
  tags,
  querystring: z.strictObject(steps),
  response: { 200: Reminders, ...failures },
};
const listedCsv = {
  ...listed,
  operationId: 'downloadReminders',
  summary: 'The steps and their counts as CSV',
  response: csvResponse,
};
const owed = {
  operationId: 'listOwing',
  summary: 'Who still owes, soonest date first, and what is known of the last reminder',
  tags,
  querystring: z.strictObject({ ...owing, ...paging }),
  response: { 200: OwingList, ...failures },
};
const owedCsv = {
  operationId: 'downloadOwing',
  summary: 'Who still owes, as CSV',
  tags,
  querystring: z.strictObject(owing),
  response: csvResponse,
};
const calls = {
  operationId: 'listToTelephone',
  summary: 'Whom to telephone: who still owes, and neither mail nor inbox nor a call has reached',
  tags,
  querystring: z.strictObject({ ...owing, ...paging }),
  response: { 200: ToTelephoneList, ...failures },
};
const callsCsv = {
  operationId: 'downloadToTelephone',
  summary: 'Whom to telephone, as CSV',
  tags,
  querystring: z.strictObject(owing),
  response: csvResponse,
};

/** What a list shows follows the events, and the calls that were just entered. */
const followed = async ({ db }: ApiDeps): Promise<void> => {
  await Promise.all(['obligation', 'call', 'officer'].map((name) => untilFollowed(db, name)));
};

const areasOf = (signedIn: SignedIn) => scopeOf(presentAppointments(signedIn)).areas;

const filterOf = async (deps: ApiDeps, signedIn: SignedIn, asked: AskedOwing) => {
  const filter = owingFilter(asked, areasOf(signedIn), signedIn.receivedAt);
  await followed(deps);
  return filter;
};

const readSteps = async (deps: ApiDeps, signedIn: SignedIn, asked: AskedOwing) =>
  listReminders(deps.db, await filterOf(deps, signedIn, asked));

const stepRoutes = (app: Api, deps: ApiDeps): void => {
  app.get('/v1/reminders', { schema: listed }, async (request) => {
    const { province } = request.query;
    const items = await readSteps(deps, signedInOf(request), request.query);
    return { province, items: [...items], lastSweep: (await lastSweep(deps.db, province)) ?? null };
  });
  app.get('/v1/reminders.csv', { schema: listedCsv }, async (request, reply) => {
    const rows = await readSteps(deps, signedInOf(request), request.query);
    return csvFile(reply, 'reminders', stepsCsv(z.array(ReminderStep).parse(rows), request.names));
  });
};

const owingRoutes = (app: Api, deps: ApiDeps): void => {
  app.get('/v1/reminders/owing', { schema: owed }, async (request) => {
    const { query, names } = request;
    const filter = await filterOf(deps, signedInOf(request), query);
    const cursors = createCursors(deps.signingKeys);
    return readPage(OWING, { db: deps.db, cursors, filter, query }, owingView(names, filter.now));
  });
  app.get('/v1/reminders/owing.csv', { schema: owedCsv }, async (request, reply) => {
    const filter = await filterOf(deps, signedInOf(request), request.query);
    const pages = allPages(OWING, deps.db, filter, owingView(request.names, filter.now));
    return csvFile(reply, 'owing', Readable.from(owingCsv(pages, request.names)));
  });
};

/** The list is seen by who answers for the area, numbers by who may record a call there alone. */
const callsOf = (signedIn: SignedIn, names: Names) => {
  const posts = presentAppointments(signedIn);
  return toTelephoneView(names, (area) => posts.some((post) => callRefused(post, area) === null));
};

const telephoneRoutes = (app: Api, deps: ApiDeps): void => {
  app.get('/v1/reminders/telephone', { schema: calls }, async (request) => {
    const { query, names } = request;
    const filter = await filterOf(deps, signedInOf(request), query);
    const cursors = createCursors(deps.signingKeys);
    return readPage(TO_TELEPHONE, { db: deps.db, cursors, filter, query }, callsOf(signedInOf(request), names));
  });
  app.get('/v1/reminders/telephone.csv', { schema: callsCsv }, async (request, reply) => {
    const filter = await filterOf(deps, signedInOf(request), request.query);
    const pages = allPages(TO_TELEPHONE, deps.db, filter, callsOf(signedInOf(request), request.names));
    return csvFile(reply, 'telephone', Readable.from(telephoneCsv(pages, request.names)));
  });
};

export const reminderRoutes = (app: Api, deps: ApiDeps): void => {
  stepRoutes(app, deps);
  owingRoutes(app, deps);
  telephoneRoutes(app, deps);
};
