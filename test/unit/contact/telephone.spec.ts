import { expect, it } from 'vitest';
import { telephoneOf } from '#domain/contact/telephone.ts';

// No subscriber has these: no province has area code 200, and a run of zeros is not handed out.
it.each([
  ['0200 000 0001', '+842000000001'],
  ['(0200) 000-0001', '+842000000001'],
  ['+84 200 000 0001', '+842000000001'],
  ['+84 (0) 200 000 0001', '+842000000001'],
  ['0084 200 000 0001', '+842000000001'],
  ['842000000001', '+842000000001'],
  ['2000000001', '+842000000001'],
  ['0900.000.000', '+84900000000'],
  ['900000000', '+84900000000'],
  ['840000000', '+84840000000'],
  ['069 000 0000', '+84690000000'],
])('%s is %s', (text, wanted) => {
  expect(telephoneOf(text)).toBe(wanted);
});

it.each([
  '',
  '113',
  '+1 202 555 0100',
  '0100 000 000',
  '0900 000 00',
  '0900 000 0000',
  '0200 000 0001; 0900 000 000',
  'không có',
])('“%s” is no Vietnamese number', (text) => {
  expect(telephoneOf(text)).toBeNull();
});
