/** The digits of chance at the end of a mail's UUID: who knows its number alone can say nothing about it. */
const CHANCE = /([0-9a-f]{4})-([0-9a-f]{12})@/;

/** `local@domain` → `local+<id>-<chance>@domain` (RFC 5233): a report that comes back names its mail. */
export const returnPath = (address: string, { id, messageId }: { readonly id: string; readonly messageId: string }) => {
  const [, one = '', other = ''] = CHANCE.exec(messageId) ?? [];
  return address.replace('@', `+${id}-${one}${other}@`);
};

export type ReturnedMail = { readonly id: string; readonly chance: string };

/** Which mail of ours an address names; null: none. */
export const returnedMail = (address: string, to: string): ReturnedMail | null => {
  const [local = '', domain = ''] = address.toLowerCase().split('@');
  const [name = '', where = ''] = to.toLowerCase().split('@');
  if (where !== domain || !name.startsWith(`${local}+`)) return null;
  const [, id, chance] = /^(\d{1,18})-([0-9a-f]{16})$/.exec(name.slice(local.length + 1)) ?? [];
  return id === undefined || chance === undefined ? null : { id, chance };
};
