import type { MAIL_VI } from './mail-vi.ts';

/** What the mails say, in English. ICU messages. */
export const MAIL_EN = {
  subject:
    '[Ghi Nhận] {open, plural, =0 {} other {# due soon}}{both, select, true {, } other {}}{late, plural, =0 {} other {# overdue}} – {date}',
  greeting: 'To: {name}',
  intro: 'What is waiting for you, the nearest date first.',
  duty: '{duty}, {year}',
  left: 'last day in time {date}, {days, plural, =0 {no working day left} one {# working day left} other {# working days left}}',
  late: 'last day in time was {date}, overdue by {days, plural, one {# working day} other {# working days}}',
  basis: 'Basis: {basis}',
  insteadOf: 'in place of {name}',
  moreNames: '… and {count} others',
  inbox: 'See and act: {link}',
  footer: 'Ghi Nhận sends this mail once a day, as things stand when it is sent. What is done is not mentioned again.',
  sms: '{subject}. Nearest: {duty}, {date}. {link}',
  testSubject: '[Ghi Nhận] Test mail – {date}',
  testText: 'This mail tests the mail server of Ghi Nhận. No answer is needed.',
} as const satisfies Readonly<Record<keyof typeof MAIL_VI, string>>;
