import { Button, Text } from '@mantine/core';
import { useRef } from 'react';
import { problemOf } from '../api/problem.ts';
import { useText } from '../i18n/language.tsx';
import { column } from '../lists/column.tsx';
import { keepFocus } from '../notices/keep-focus.ts';
import { momentOf, plainDateText } from '../time/local-time.ts';
import { type Mail, useRetry } from './use-mail.ts';

type Cell = { readonly row: Mail };

const State = ({ row }: Cell) => {
  const { t, name } = useText();
  return (
    <>
      <Text fw={600}>{name('mailState', row.state)}</Text>
      <Text size="sm" c="dimmed">
        {[
          name('mailChannel', row.channel),
          t('mail.attempts', { count: row.attempts }),
          row.settledAt === null ? '' : momentOf(row.settledAt),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </Text>
    </>
  );
};

const Retry = ({ row }: Cell) => {
  const { t } = useText();
  const button = useRef<HTMLButtonElement>(null);
  const retry = useRetry(() => keepFocus(button.current));
  if (row.state !== 'refused' && row.state !== 'bounced') return null;
  return (
    <>
      <Button
        ref={button}
        variant="default"
        size="sm"
        loading={retry.isPending}
        aria-label={t('mail.retryOf', { addressee: row.addressee, day: plainDateText(row.day) })}
        onClick={() => retry.mutate(row.id)}
      >
        {t('mail.retry')}
      </Button>
      {retry.isError && (
        <Text size="sm" c="red.9" role="alert">
          {problemOf(retry.error)?.detail || t('error.network')}
        </Text>
      )}
    </>
  );
};

const Answer = ({ row }: Cell) => {
  const { t } = useText();
  return row.answer === null ? t('mail.noAnswer') : <code style={{ overflowWrap: 'anywhere' }}>{row.answer}</code>;
};

export const MAIL_COLUMNS = [
  column<Mail>('mail.addressee', ({ row }) => row.addressee),
  column<Mail>('mail.day', ({ row }) => plainDateText(row.day)),
  column('mail.state', State),
  column('mail.answer', Answer),
  column('mail.retry', Retry),
];
