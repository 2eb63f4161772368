import { Button, Group, Paper, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Run, Session } from '../api/contract.ts';
import { ProblemAlert } from '../errors/problem-alert.tsx';
import { useText } from '../i18n/language.tsx';
import type { Address } from '../lists/use-address.ts';
import { useSession } from '../session/use-session.ts';
import { momentOf } from '../time/local-time.ts';
import { useRun, useSweep } from './use-sweep.ts';

/** Who sweeps (api, `RoleMissing` for others): the province's police, or whoever runs the system there. */
const SWEEPERS: readonly string[] = ['PROV_POLICE', 'ADMIN'];

export const maySweep = ({ appointments }: Session['officer'], province: string): boolean =>
  appointments.some(
    ({ role, office }) => SWEEPERS.includes(role) && ['vn', `vn.${province}`].includes(office.id.split('@')[1] ?? ''),
  );

const numberIn = (run: Run, name: string): number => {
  const value = run.counts[name];
  return typeof value === 'number' ? value : 0;
};

const OfRun = ({ run }: { readonly run: Run }) => {
  const { t, name } = useText();
  const progress = t('runs.of', { done: run.done, total: run.total });
  return (
    <div role="status">
      <Text fw={600}>{t('sweep.run', { state: name('runState', run.state), at: momentOf(run.startedAt) })}</Text>
      <Text size="sm">{t('sweep.provinces', { done: run.done, total: run.total, failed: run.failed })}</Text>
      {run.state === 'running' && run.total > 0 && (
        <Progress value={(run.done / run.total) * 100} aria-label={progress} />
      )}
      {run.state !== 'running' && (
        <Text size="sm">
          {t('sweep.counts', { issued: numberIn(run, 'issued'), superseded: numberIn(run, 'superseded') })}
        </Text>
      )}
    </div>
  );
};

/** Runs today's sweep by hand, and shows how far it is. What went out already does not go out again. */
export const SweepNow = ({ address, province }: { readonly address: Address; readonly province: string }) => {
  const { t } = useText();
  const { officer } = useSession();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const runId = address.get('run');
  const sweep = useSweep((started) => {
    address.set({ run: started });
    setKey(crypto.randomUUID());
  });
  const run = useRun(runId);
  if (!maySweep(officer, province)) return null;
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Group>
          <Button
            variant="default"
            loading={sweep.isPending}
            disabled={run.data?.state === 'running'}
            onClick={() => sweep.mutate(key)}
          >
            {t('sweep.now')}
          </Button>
          <Text size="sm">{t('sweep.hint')}</Text>
        </Group>
        {sweep.isError && <ProblemAlert error={sweep.error} />}
        {run.isError && <ProblemAlert error={run.error} />}
        {run.data && <OfRun run={run.data} />}
      </Stack>
    </Paper>
  );
};
