import type { Session } from '../api/contract.ts';

type Post = {
  readonly role: Session['officer']['appointments'][number]['role'];
  readonly office: { readonly id: string };
};

/** These have duties of their own and answer for no area (the api's scope); a unit answers for itself alone. */
const NO_AREA: readonly Post['role'][] = ['MANAGING_AUTHORITY', 'DEPARTMENT'];

/** Whether somebody of these posts may ask who was reminded in an area. */
export const answersForArea = (posts: readonly Post[]): boolean =>
  posts.some(({ role, office }) => !NO_AREA.includes(role) && !office.id.startsWith('UNIT@'));
