import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { problemOf } from '../api/problem.ts';
import { useText } from '../i18n/language.tsx';
import { provinceOf } from '../lists/province-of.ts';
import { plainDateOf } from '../time/local-time.ts';
import { type ToTelephone, useRecordCall } from './use-telephone.ts';

const OUTCOMES = ['REACHED', 'NO_ANSWER', 'WRONG_NUMBER'] as const;

/** Two taps: that there was a call, and what came of it. A slip of the finger records nothing. */
export const RecordCall = ({ row }: { readonly row: ToTelephone }) => {
  const { t, name } = useText();
  const [open, setOpen] = useState(false);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const recording = useRecordCall(() => {
    setOpen(false);
    setKey(crypto.randomUUID());
    document.getElementById('main')?.focus();
  });
  const record = (outcome: (typeof OUTCOMES)[number]) =>
    recording.mutate({
      of: row,
      province: provinceOf([`@${row.area}`]).slice(3),
      on: plainDateOf(new Date().toISOString()),
      outcome,
      key,
    });
  if (!open)
    return (
      <Button
        variant="outline"
        size="sm"
        miw="8.5rem"
        aria-label={`${t('telephone.record')}: ${row.owes.name}`}
        onClick={() => setOpen(true)}
      >
        {t('telephone.record')}
      </Button>
    );
  return (
    <div>
      <Group gap={4} role="group" aria-label={`${t('telephone.outcome')}: ${row.owes.name}`}>
        {OUTCOMES.map((outcome, at) => (
          <Button
            key={outcome}
            size="sm"
            variant={at === 0 ? 'filled' : 'default'}
            autoFocus={at === 0}
            disabled={recording.isPending}
            onClick={() => record(outcome)}
          >
            {name('callOutcome', outcome)}
          </Button>
        ))}
        <Button size="sm" variant="subtle" onClick={() => setOpen(false)}>
          {t('common.cancel')}
        </Button>
      </Group>
      {recording.isError && (
        <Text size="sm" c="red.9" role="alert">
          {problemOf(recording.error)?.detail || t('error.network')}
        </Text>
      )}
    </div>
  );
};
