import { Alert, Container, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import { useSearch } from 'wouter';
import type { Officer } from '../api/contract.ts';
import { ProblemAlert } from '../errors/problem-alert.tsx';
import { QueryState } from '../errors/query-state.tsx';
import { useText } from '../i18n/language.tsx';
import { LanguageSwitch } from '../layout/language-switch.tsx';
import { usePageTitle } from '../routing/use-page-title.ts';
import { OfficerChoices } from './officer-choices.tsx';
import { groupOfficers } from './officer-groups.ts';
import { useDemoOfficers, useSignIn } from './use-sign-in.ts';

const Officers = ({ officers }: { readonly officers: readonly Officer[] }) => {
  const { t, name } = useText();
  const [query, setQuery] = useState('');
  const signIn = useSignIn();
  const groups = groupOfficers(officers, useDeferredValue(query), (role) => name('role', role));
  const count = groups.reduce((sum, { capacities }) => sum + capacities.length, 0);
  return (
    <Stack>
      <TextInput
        type="search"
        label={t('signIn.search')}
        value={query}
        autoComplete="off"
        data-autofocus
        onChange={({ currentTarget }) => setQuery(currentTarget.value)}
      />
      <Text size="sm" c="dimmed" role="status">
        {count > 0 ? t('signIn.count', { count }) : t('signIn.none', { query })}
      </Text>
      {signIn.isError && <ProblemAlert error={signIn.error} />}
      <OfficerChoices groups={groups} disabled={signIn.isPending} onChoose={(officer) => signIn.mutate(officer)} />
    </Stack>
  );
};

/** Why an officer finds himself here: his session ended under an open page. */
const Ended = () => {
  const { t } = useText();
  if (!new URLSearchParams(useSearch()).has('ended')) return null;
  return (
    <Alert variant="outline" color="gray.8" role="status" title={t('session.ended')}>
      {t('session.endedHint')}
    </Alert>
  );
};

export const SignInPage = () => {
  const { t } = useText();
  const officers = useDemoOfficers();
  usePageTitle(t('signIn.title'));
  return (
    <Container component="main" size="md" py="xl">
      <Stack>
        <Group justify="space-between" align="flex-start">
          <div>
            <Title order={1}>{t('signIn.title')}</Title>
            <Text c="dimmed">
              {t('app.name')} · {t('app.purpose')}
            </Text>
          </div>
          <LanguageSwitch />
        </Group>
        <Alert variant="light" color="yellow" role="note">
          <Text>{t('app.demo')}</Text>
          <Text>{t('signIn.hint')}</Text>
        </Alert>
        <Ended />
        <QueryState query={officers}>{({ items }) => <Officers officers={items} />}</QueryState>
      </Stack>
    </Container>
  );
};
