import { z } from 'zod';
import { readUnitNames } from '#projections/unit/names.ts';
import { OfficeId, ProvinceCode } from '#schema/ids.ts';
import { countDigests, findDigest, type ListedDigest, listDigests } from '#store/mail-list.ts';
import { requeueDigest } from '#store/mail-outbox.ts';
import type { Queryable } from '#store/pool.ts';
import type { Api } from '../api.ts';
import { readPersonNames } from '../auth/persons.ts';
import { scopeOf } from '../auth/scope.ts';
import { presentAppointments, type SignedIn, signedInOf } from '../auth/signed-in.ts';
import type { ApiDeps } from '../deps.ts';
import { keyHeaders } from '../http/headers.ts';
import { createCursors } from '../lists/cursor.ts';
import { Mail, MailList, MailState } from '../models/mail.ts';
import { paging } from '../models/page.ts';
import { failures } from '../models/problem.ts';
import type { Names } from '../names.ts';
import { problem, refused } from '../problem/fault.ts';

const tags = ['mail'];
const COUNTED_UP_TO = 10_000;

const listed = {
  operationId: 'listMail',
  summary: 'What became of the mails of my area, newest first; for its administrators',
  tags,
  querystring: z.strictObject({ state: MailState.optional(), province: ProvinceCode.optional(), ...paging }),
  response: { 200: MailList, ...failures },
};
const retried = {
  operationId: 'retryMail',
  summary: 'Puts a mail that was refused or came back into the queue again',
  tags,
  headers: keyHeaders,
  params: z.object({ mailId: z.string().regex(/^\d{1,18}$/) }),
  querystring: z.strictObject({}),
  response: { 200: Mail, ...failures },
};

/** Provinces that an administrator runs the system of; `null`: the whole country. */
const provincesOf = (signedIn: SignedIn): readonly string[] | null => {
  const posts = presentAppointments(signedIn).filter(({ role }) => role === 'ADMIN');
  if (posts.length === 0) throw refused({ code: 'RoleMissing', legalBasis: null, roles: ['ADMIN'] });
  const { areas } = scopeOf(posts);
  if (areas.includes('vn')) return null;
  return areas.flatMap((area) => (/^vn\.(\d\d)$/.exec(area)?.[1] ? [area.slice(3)] : []));
};

const asked = (provinces: readonly string[] | null, province: string | undefined): readonly string[] | null => {
  if (province === undefined) return provinces;
  if (provinces === null || provinces.includes(province)) return [province];
  throw refused({ code: 'OutsideScope', legalBasis: null, area: `vn.${province}` });
};

const UNIT = 'UNIT@';

/** Officers by their names of the register, units by theirs, other offices by kind and area. */
const viewMails = async (db: Queryable, rows: readonly ListedDigest[], names: Names): Promise<Mail[]> => {
  const of = (kind: ListedDigest['kind']) => rows.filter((row) => row.kind === kind).map(({ addressee }) => addressee);
  const units = of('office').flatMap((office) => (office.startsWith(UNIT) ? [office.slice(UNIT.length)] : []));
  const [personOf, unitNames] = await Promise.all([readPersonNames(db, of('officer')), readUnitNames(db, units)]);
  const nameOf = ({ addressee, kind }: ListedDigest) =>
    kind === 'officer'
      ? personOf(addressee)
      : names.office(OfficeId.parse(addressee), unitNames.get(addressee.slice(UNIT.length))).name;
  return rows.map((row) => {
    const { id, day, channel, state, attempts, answer, settledAt } = row;
    return { id, day, addressee: nameOf(row), channel, state, attempts, answer, settledAt };
  });
};

export const mailRoutes = (app: Api, deps: ApiDeps): void => {
  app.get('/v1/mail', { schema: listed }, async (request) => {
    const { query, names } = request;
    const filter = { provinces: asked(provincesOf(signedInOf(request)), query.province), state: query.state };
    const cursors = createCursors(deps.signingKeys);
    const after = query.cursor === undefined ? null : cursors.read(query, query.cursor).id;
    const rows = await listDigests(deps.db, filter, after, query.limit + 1);
    const items = await viewMails(deps.db, rows.slice(0, query.limit), names);
    const last = items.at(-1);
    const total = await countDigests(deps.db, filter);
    const nextCursor = rows.length > query.limit && last ? cursors.write(query, { value: null, id: last.id }) : null;
    return { items, nextCursor, total: Math.min(total, COUNTED_UP_TO), totalExact: total <= COUNTED_UP_TO };
  });
  app.post('/v1/mail/:mailId/retry', { schema: retried }, async (request) => {
    const provinces = provincesOf(signedInOf(request));
    const { mailId } = request.params;
    const found = await findDigest(deps.db, mailId);
    if (!found || (provinces !== null && !provinces.includes(found.province))) throw problem('MailNotFound');
    if (!(await requeueDigest(deps.db, mailId, deps.clock())) && found.state !== 'queued')
      throw problem('MailNotFailed');
    const [mail] = await viewMails(deps.db, [(await findDigest(deps.db, mailId)) ?? found], request.names);
    if (mail === undefined) throw problem('MailNotFound');
    return mail;
  });
};
