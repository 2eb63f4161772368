import { Button, Text } from '@mantine/core';
import { useRef } from 'react';
import type { Notice } from '../api/contract.ts';
import { problemOf } from '../api/problem.ts';
import { useText } from '../i18n/language.tsx';
import { noticeText } from '../plan/step-text.ts';
import { momentOf } from '../time/local-time.ts';
import { keepFocus } from './keep-focus.ts';
import { useMarkRead } from './use-notices.ts';

const Unread = ({ row }: { readonly row: Notice }) => {
  const speech = useText();
  const { t } = speech;
  const what = [noticeText(speech, row), row.owes.name, row.caseId].filter((part) => part !== null).join(', ');
  const button = useRef<HTMLButtonElement>(null);
  const mark = useMarkRead(() => keepFocus(button.current));
  return (
    <>
      <Text fw={700}>{t('notices.unread')}</Text>
      <Button
        ref={button}
        variant="default"
        size="compact-sm"
        loading={mark.isPending}
        aria-label={t('notices.markReadOf', { what })}
        onClick={() => mark.mutate(row.id)}
      >
        {t('notices.markRead')}
      </Button>
      {mark.isError && (
        <Text size="sm" c="red.9" role="alert">
          {problemOf(mark.error)?.detail ?? t('error.network')}
        </Text>
      )}
    </>
  );
};

/** When I read it, or a button that says I have. */
export const MarkRead = ({ row }: { readonly row: Notice }) => {
  const { t } = useText();
  return row.readAt === null ? <Unread row={row} /> : t('notices.readAt', { time: momentOf(row.readAt) });
};
