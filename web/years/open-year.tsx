import { Button, Group, NativeSelect, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Session } from '../api/contract.ts';
import { ProblemAlert } from '../errors/problem-alert.tsx';
import { useText } from '../i18n/language.tsx';
import { sentenceCase } from '../i18n/sentence-case.ts';
import { provinceOf } from '../lists/province-of.ts';
import { useSession } from '../session/use-session.ts';
import { dateOf, plainDateOf } from '../time/local-time.ts';
import { useCycle, useOpenYear } from './use-years.ts';

const WHY = 'why-no-opening';

const presentYear = (): number => Number(plainDateOf(new Date().toISOString()).slice(0, 4));

const Opened = ({ year, code }: { readonly year: number; readonly code: string }) => {
  const { t } = useText();
  const { data } = useCycle(year, code);
  if (data === undefined) return null;
  const { openedAt, provinceName } = data;
  const province = sentenceCase(provinceName);
  return (
    <Text>
      {openedAt === null
        ? t('runs.notOpened', { year: String(year), province })
        : t('runs.openedAt', { year: String(year), province, date: dateOf(openedAt) })}
    </Text>
  );
};

/** Who opens a year (domain/cycle, `RoleMissing` for others): the province's police, or whoever runs the system. */
const OPENERS: readonly string[] = ['PROV_POLICE', 'ADMIN'];

const mayOpen = ({ appointments }: Session['officer'], code: string): boolean =>
  appointments.some(
    ({ role, office }) => OPENERS.includes(role) && ['vn', `vn.${code}`].includes(office.id.split('@')[1] ?? ''),
  );

/** Opens the year of the officer's province: one case for each eligible unit. Asking twice opens nothing twice. */
export const OpenYear = () => {
  const { t } = useText();
  const { officer } = useSession();
  const code = provinceOf(officer.appointments.map(({ office }) => office.id)).slice(3);
  const [year, setYear] = useState(presentYear);
  const [key] = useState(() => crypto.randomUUID());
  const open = useOpenYear();
  if (code === '') return null;
  const may = mayOpen(officer, code);
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Group align="flex-end">
          <NativeSelect
            label={t('runs.year')}
            value={String(year)}
            data={[0, 1].map((back) => String(presentYear() - back))}
            onChange={({ currentTarget }) => setYear(Number(currentTarget.value))}
          />
          <Button
            loading={open.isPending}
            disabled={!may}
            aria-describedby={may ? undefined : WHY}
            onClick={() => open.mutate({ year, code, key: `${key}-${year}` })}
          >
            {t('runs.openYear')}
          </Button>
        </Group>
        {!may && <Text id={WHY}>{t('runs.mayNot')}</Text>}
        <Opened year={year} code={code} />
        {open.isSuccess && <Text role="status">{t('runs.done')}</Text>}
        {open.isError && <ProblemAlert error={open.error} />}
      </Stack>
    </Paper>
  );
};
