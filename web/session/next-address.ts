/** Where to go after signing in: an address of these pages only, never one of another site. */
export const nextAddress = (search: string): string => {
  const next = new URLSearchParams(search).get('next') ?? '';
  return /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : '/work';
};
