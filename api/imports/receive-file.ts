import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { contactsRefused } from '#domain/contact/keeping.ts';
import { areaOfOffice } from '#domain/policy/scope.ts';
import { unitDecider } from '#domain/unit/unit.ts';
import type { Actor } from '#schema/envelope.ts';
import type { OfficeId } from '#schema/ids.ts';
import type { ImportKind } from '#schema/import-columns.ts';
import { UnitFacts } from '#schema/unit.ts';
import { createImport } from '#store/registers/imports.ts';
import { commandIdOf } from '#store/uuid-v5.ts';
import { capacities, chooseActor } from '../commands/candidates.ts';
import { once } from '../commands/idempotency.ts';
import { type Act, signatureFor } from '../commands/signature.ts';
import type { ApiDeps } from '../deps.ts';
import { hashOf } from '../http/json-body.ts';
import { problem } from '../problem/fault.ts';
import { codeOf } from '../problem/unknown-error.ts';

export type ReceivedFile = { readonly filename: string; readonly content: Buffer };
export type Asked = {
  readonly kind: ImportKind;
  readonly act: Act;
  readonly office: OfficeId | undefined;
  readonly commit: boolean;
  readonly province: string | null;
  readonly source: string | null;
};

/** A body that ends too early or has no boundary is the sender's slip: the parser throws a plain error for it. */
const wellFormed = async <T>(read: () => Promise<T>): Promise<T> => {
  try {
    return await read();
  } catch (error) {
    throw codeOf(error).startsWith('FST_')
      ? error
      : problem('InvalidRequest', { errors: [{ pointer: '/file', code: 'Invalid' }] });
  }
};

/** The one file of a multipart request; a larger one than 20 MB is refused while it comes in. */
export const readFile = async (request: FastifyRequest): Promise<ReceivedFile> => {
  if (!request.isMultipart()) throw problem('UnsupportedMediaType');
  const part = await wellFormed(() => request.file());
  if (part === undefined) throw problem('FileMissing');
  const content = await wellFormed(() => part.toBuffer());
  const filename = part.filename
    .normalize('NFC')
    .replaceAll(/\p{Cc}/gu, '')
    .slice(0, 200)
    .toWellFormed();
  return { filename: filename || 'file', content };
};

const unitsRefused = (act: Act, actor: Actor) => {
  const [, province = '56', commune = null] = areaOfOffice(actor.office).split('.');
  const facts = UnitFacts.parse({ name: '…', type: 'AGENCY', province, commune });
  const data = { facts, source: { source: '…', externalId: null } };
  const decision = unitDecider.decide(
    { type: 'EnterUnit', data, signature: signatureFor(act, actor) },
    unitDecider.initial,
  );
  return decision.accepted ? null : decision.refusal;
};

/** Whoever may enter a unit of his own area may send a file; each row is judged by its own area. */
const importerOf = ({ kind, act, office }: Asked): Actor =>
  chooseActor(capacities(act, office), (actor) =>
    kind === 'units' ? unitsRefused(act, actor) : contactsRefused(actor, areaOfOffice(actor.office)),
  );

/**
 * Keeps the file and starts the work behind the answer. The same officer and key name the same import: a retry finds
 * it, another file under the key is refused.
 */
export const receiveFile = async (deps: ApiDeps, asked: Asked, file: ReceivedFile): Promise<string> => {
  const { kind, act, commit, province, source } = asked;
  const { officer, receivedAt, demo } = act.signedIn;
  const actor = importerOf(asked);
  const importId = commandIdOf(officer, kind === 'units' ? 'import' : `import-${kind}`, act.key);
  const content = createHash('sha256').update(file.content).digest('hex');
  const requestHash = hashOf({ content, filename: file.filename, commit, province, source });
  const kept = { officer, route: `imports/${kind}`, key: act.key, requestHash, now: receivedAt };
  await once(deps.db, kept, z.string().parse, async () => importId);
  await deps.engine.assertThere();
  const parameters = { actor, receivedAt, province, source, demonstration: demo };
  await createImport(deps.db, { importId, kind, ...file, mode: commit ? 'commit' : 'dry-run', parameters });
  await deps.longRuns.importUnits(importId);
  return importId;
};
