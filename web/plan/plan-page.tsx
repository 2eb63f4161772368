import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import { QueryState } from '../errors/query-state.tsx';
import { useText } from '../i18n/language.tsx';
import { usePageTitle } from '../routing/use-page-title.ts';
import { PlanList } from './plan-list.tsx';
import { useOfficePlan } from './use-plan.ts';

const OPEN = 20;

/** Dated duties of the officer's own offices, nearest first. */
export const PlanPage = () => {
  const { t } = useText();
  const plan = useOfficePlan();
  usePageTitle(t('plan.office.title'));
  return (
    <Stack>
      <Anchor component={Link} href="/work">
        ← {t('work.title')}
      </Anchor>
      <Title order={1}>{t('plan.office.title')}</Title>
      <Text c="dimmed">{t('plan.office.hint')}</Text>
      <QueryState query={plan}>
        {(found) => <PlanList plan={found} empty={t('plan.office.empty')} open={OPEN} withCase />}
      </QueryState>
    </Stack>
  );
};
