import { expect, it } from 'vitest';
import { nextAddress } from '#web/session/next-address.ts';

const after = (next: string) => nextAddress(`next=${encodeURIComponent(next)}`);

it('is the address that asked for the sign-in, with its filters', () => {
  expect(after('/work?queue=due&q=Ỷ Lan')).toBe('/work?queue=due&q=Ỷ Lan');
});

it.each(['//evil.example/x', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/sign-in?next=/x', ''])(
  'is never that of another site, nor the sign-in itself: %j',
  (next) => expect(after(next)).toBe('/work'),
);
