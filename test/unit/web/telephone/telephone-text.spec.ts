import { expect, it } from 'vitest';
import { telephoneText } from '#web/telephone/telephone-text.ts';

it.each([
  ['+842583123456', '0258 312 3456'],
  ['+84912345678', '0912 345 678'],
  ['+6591234567', '+6591234567'],
])('%s is read as %s', (number, wanted) => expect(telephoneText(number)).toBe(wanted));
