import { type ScopeRefusal, unauthorised } from '#domain/policy/scope.ts';
import { REGISTER_KEEPERS } from '#domain/unit/unit.ts';
import type { Actor } from '#schema/envelope.ts';

/**
 * Why an actor may not keep the addresses of an area's offices: who keeps the register keeps them, whatever the level
 * of a unit, for it is the commune that telephones (D).
 */
export const contactsRefused = (actor: Actor, area: string): ScopeRefusal | null =>
  unauthorised(actor, REGISTER_KEEPERS, area);
