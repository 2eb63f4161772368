import { sentenceCase } from '../i18n/sentence-case.ts';
import type { Translator } from '../i18n/translator.ts';
import { stepText } from '../plan/step-text.ts';
import { plainDateText } from '../time/local-time.ts';
import type { Step } from './grouped.ts';

type Speech = Pick<Translator, 't' | 'name'>;

/** The shown table as rows, its headings first. */
export const reminderRows = (
  { t, name }: Speech,
  steps: readonly Step[],
): readonly (readonly (string | number)[])[] => [
  [
    t('reminders.deadline'),
    t('reminders.column.year'),
    t('reminders.column.before'),
    t('reminders.column.step'),
    t('reminders.column.day'),
    t('reminders.column.issued'),
    t('reminders.column.read'),
    t('reminders.column.owing'),
  ],
  ...steps.map(({ deadline, year, before, step, day, issued, read, owing }) => [
    sentenceCase(name('deadline', deadline)),
    year,
    plainDateText(before),
    stepText(t, step),
    plainDateText(day),
    issued,
    read,
    owing,
  ]),
];
