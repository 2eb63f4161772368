import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { Written } from '../api/send-command.ts';
import { useText } from '../i18n/language.tsx';
import { useNextItem } from './use-next-item.ts';

/** What was recorded, and the next case that needs me. The form is gone, so the focus comes here. */
export const ActDone = ({ written, caseId }: { readonly written: Written; readonly caseId: string }) => {
  const { t, name } = useText();
  const next = useNextItem(caseId);
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => result.current?.focus(), []);
  return (
    <Alert ref={result} tabIndex={-1} color="pine" variant="light" role="status">
      <Stack gap={4}>
        <Text>{t('action.done', { events: written.events.map((type) => name('event', type)).join(', ') })}</Text>
        {next && (
          <Anchor component={Link} href={`/cases/${next.caseId}`}>
            {t('action.nextItem')}: {next.unitName} →
          </Anchor>
        )}
      </Stack>
    </Alert>
  );
};
