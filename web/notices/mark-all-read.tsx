import { Button } from '@mantine/core';
import { ProblemAlert } from '../errors/problem-alert.tsx';
import { useText } from '../i18n/language.tsx';
import { useMarkAllRead } from './use-notices.ts';

type Props = {
  /** The newest on the screen: what came after it stays unread. */
  readonly upTo: string | undefined;
  readonly unread: number;
};

export const MarkAllRead = ({ upTo, unread }: Props) => {
  const { t } = useText();
  // The button goes with the last unread notice, so the focus goes to the page.
  const mark = useMarkAllRead(() => document.getElementById('main')?.focus());
  if (upTo === undefined || unread === 0) return null;
  return (
    <>
      <Button variant="default" size="sm" loading={mark.isPending} onClick={() => mark.mutate(upTo)}>
        {t('notices.markAllRead')}
      </Button>
      {mark.isError && <ProblemAlert error={mark.error} />}
    </>
  );
};
