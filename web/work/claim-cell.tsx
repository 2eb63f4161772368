import { Button, Text } from '@mantine/core';
import { useRef } from 'react';
import type { CaseLine } from '../api/contract.ts';
import { problemOf } from '../api/problem.ts';
import { useText } from '../i18n/language.tsx';
import { column } from '../lists/column.tsx';
import { useSession } from '../session/use-session.ts';
import { useClaim } from './use-claim.ts';

const Claim = ({ row }: { readonly row: CaseLine }) => {
  const { t } = useText();
  const button = useRef<HTMLButtonElement>(null);
  // The button goes when the case is mine: the focus stays in the row, on its case.
  const claim = useClaim(() => button.current?.closest('tr')?.querySelector('a')?.focus());
  return (
    <>
      <Button
        ref={button}
        variant="default"
        size="compact-sm"
        styles={{ label: { whiteSpace: 'nowrap' } }}
        loading={claim.isPending}
        aria-label={t('work.claimOf', { name: row.unitName })}
        onClick={() => claim.mutate(row)}
      >
        {t('work.claim')}
      </Button>
      {claim.isError && (
        <Text size="sm" c="red.9" role="alert">
          {problemOf(claim.error)?.detail ?? t('error.network')}
        </Text>
      )}
    </>
  );
};

/** Mine, someone else's, or a button to make it mine where my office must act. */
const Holder = ({ row }: { readonly row: CaseLine }) => {
  const { t } = useText();
  const { officer } = useSession();
  if (row.assignee === officer.id) return t('work.mine');
  if (row.assignee !== null) return row.assigneeName;
  const ours = officer.appointments.some(({ office }) => office.id === row.pendingOffice?.id);
  return ours ? <Claim row={row} /> : t('case.unassigned');
};

export const holderColumn = column('work.column.assignee', Holder);
