const LONGEST_READ = 4000;
const LONGEST_KEPT = 500;

/**
 * What another server said, as it is kept and shown: servers repeat the address, and addresses stay in `pii`. Cut before it
 * is searched: a stranger chooses the words of a report, and a long one without `@` would be searched for hours.
 */
export const shownAnswer = (said: string): string =>
  said
    .slice(0, LONGEST_READ)
    .replaceAll(/[^\s<>"'(]+@[^\s<>"')]+/g, '…')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_KEPT);
