import type { PlainDate } from '#schema/ids.ts';
import { deadlineName } from './deadline-name.ts';
import { formatMessage, type MessageValue } from './format.ts';
import type { Language } from './language.ts';
import { legalBasisText } from './legal-basis.ts';
import { MAIL_EN } from './mail-en.ts';
import { MAIL_VI } from './mail-vi.ts';

const TEXTS = { vi: MAIL_VI, en: MAIL_EN } as const satisfies Record<Language, Readonly<Record<string, string>>>;

export type DigestItem = {
  readonly name: string;
  readonly caseId: string | null;
  /** For whom the addressee stands in; `null`: it is his own. */
  readonly insteadOf: string | null;
};

/** All that is owed of one deadline by one date; of a long list only the first are named. */
export type DigestGroup = {
  readonly deadline: string;
  readonly year: number;
  readonly lastGoodDay: PlainDate;
  readonly overdue: boolean;
  /** Working days left, today counted; once overdue, how many were lost. */
  readonly days: number;
  /** Key of the paragraph, as the row of policy has it. */
  readonly basis: string | null;
  readonly total: number;
  readonly items: readonly DigestItem[];
};

export type DigestContent = {
  readonly to: string;
  readonly today: PlainDate;
  readonly groups: readonly DigestGroup[];
  /** Where the pages are, without a slash at the end. */
  readonly pages: string;
};

export type MailText = { readonly subject: string; readonly text: string; readonly html: string };

/** One line, whatever a name holds: a line break in a header would begin another one. */
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
const clean = (text: string): string => oneLine(text).normalize('NFC');
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const dateText = (date: PlainDate): string => date.split('-').reverse().join('/');
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

const say = (language: Language, key: keyof typeof MAIL_VI, values: Readonly<Record<string, MessageValue>> = {}) =>
  formatMessage(language, TEXTS[language][key], values);

const subjectOf = ({ groups, today }: DigestContent, language: Language): string => {
  const count = (overdue: boolean) =>
    groups.filter((group) => group.overdue === overdue).reduce((sum, { total }) => sum + total, 0);
  const [open, late] = [count(false), count(true)];
  return clean(say(language, 'subject', { open, late, both: String(open > 0 && late > 0), date: dateText(today) }));
};

const titleOf = ({ deadline, year }: DigestGroup, language: Language): string =>
  capital(say(language, 'duty', { duty: deadlineName(deadline, language), year: String(year) }));

const dueOf = ({ lastGoodDay, overdue, days }: DigestGroup, language: Language): string =>
  say(language, overdue ? 'late' : 'left', { date: dateText(lastGoodDay), days });

type Line = { readonly label: string; readonly link: string | null };
type Section = { readonly title: string; readonly basis: string | null; readonly lines: readonly Line[] };

const lineOf = ({ name, caseId, insteadOf }: DigestItem, pages: string, language: Language): Line => {
  const instead = insteadOf === null ? '' : ` (${say(language, 'insteadOf', { name: clean(insteadOf) })})`;
  return { label: `${clean(name)}${instead}`, link: caseId === null ? null : `${pages}/cases/${caseId}` };
};

const sectionOf =
  (language: Language, pages: string) =>
  (group: DigestGroup): Section => {
    const left = group.total - group.items.length;
    const more = left > 0 ? [{ label: say(language, 'moreNames', { count: left }), link: `${pages}/notices` }] : [];
    return {
      title: `${titleOf(group, language)}: ${dueOf(group, language)}`,
      basis: group.basis && say(language, 'basis', { basis: legalBasisText(group.basis, language) }),
      lines: [...group.items.map((item) => lineOf(item, pages, language)), ...more],
    };
  };

const plain = ({ title, basis, lines }: Section): string =>
  [
    title,
    ...(basis ? [`  ${basis}`] : []),
    ...lines.map(({ label, link }) => `  - ${label}${link ? `: ${link}` : ''}`),
  ].join('\n');

const anchor = (link: string, label: string): string => `<a href="${escaped(link)}">${escaped(label)}</a>`;
const marked = ({ title, basis, lines }: Section): string => {
  const items = lines.map(({ label, link }) => `<li>${link === null ? escaped(label) : anchor(link, label)}</li>`);
  return `<h2 style="font-size:1.05em">${escaped(title)}</h2>${basis ? `<p>${escaped(basis)}</p>` : ''}<ul>${items.join('')}</ul>`;
};

/** One digest as a mail: the nearest date first, in plain text and in simple HTML. */
export const digestMail = (content: DigestContent, language: Language): MailText => {
  const { groups, pages, to } = content;
  const sections = groups.map(sectionOf(language, pages));
  const subject = subjectOf(content, language);
  const greeting = say(language, 'greeting', { name: clean(to) });
  const [intro, footer] = [say(language, 'intro'), say(language, 'footer')];
  const inbox = `${pages}/notices`;
  const text = [greeting, intro, ...sections.map(plain), say(language, 'inbox', { link: inbox }), footer].join('\n\n');
  const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body>
<p>${escaped(greeting)}</p><p>${escaped(intro)}</p>
${sections.map(marked).join('\n')}
<p>${escaped(say(language, 'inbox', { link: '' }))}${anchor(inbox, inbox)}</p><p><small>${escaped(footer)}</small></p></body></html>`;
  return { subject, text: `${text}\n`, html };
};

/** The same in one short message. */
export const digestShortMessage = (content: DigestContent, language: Language): string => {
  const [nearest] = content.groups;
  const subject = subjectOf(content, language);
  if (nearest === undefined) return subject;
  const values = { subject, duty: titleOf(nearest, language), date: dateText(nearest.lastGoodDay) };
  return clean(say(language, 'sms', { ...values, link: `${content.pages}/notices` }));
};

/** What `mail-test` sends. */
export const testMail = (today: PlainDate, language: Language): MailText => {
  const [subject, text] = [say(language, 'testSubject', { date: dateText(today) }), say(language, 'testText')];
  return {
    subject,
    text: `${text}\n`,
    html: `<!doctype html><html lang="${language}"><body><p>${escaped(text)}</p></body></html>`,
  };
};
