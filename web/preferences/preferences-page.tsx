import { Anchor, Button, Checkbox, Group, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { LANGUAGES } from '#texts/language.ts';
import { ProblemAlert } from '../errors/problem-alert.tsx';
import { QueryState } from '../errors/query-state.tsx';
import { useText } from '../i18n/language.tsx';
import { oneOf } from '../lists/one-of.ts';
import { usePageTitle } from '../routing/use-page-title.ts';
import { draftsOf, quietOf } from './quiet-draft.ts';
import { QuietFields } from './quiet-fields.tsx';
import { type Preferences, usePreferences, useSavePreferences } from './use-preferences.ts';

const Form = ({ of }: { readonly of: Preferences }) => {
  const { t } = useText();
  const [copies, setCopies] = useState(of.copies);
  const [language, setLanguage] = useState(of.language);
  const [drafts, setDrafts] = useState(() => draftsOf(of.quiet));
  const [tried, setTried] = useState(false);
  const saving = useSavePreferences();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const quiet = drafts.flatMap((draft) => quietOf(draft) ?? []);
    if (quiet.length === drafts.length) saving.mutate({ copies, language, quiet });
  };
  return (
    <Paper withBorder p="md">
      <form onSubmit={submit} noValidate autoComplete="off">
        <Stack>
          <Checkbox
            label={t('preferences.copies')}
            description={t('preferences.copiesHint')}
            checked={copies}
            onChange={({ currentTarget }) => setCopies(currentTarget.checked)}
          />
          <NativeSelect
            label={t('preferences.language')}
            w="fit-content"
            value={language}
            data={LANGUAGES.map((value) => ({ value, label: t(`app.language.${value}`) }))}
            onChange={({ currentTarget }) => setLanguage(oneOf(LANGUAGES, currentTarget.value) ?? 'vi')}
          />
          <QuietFields drafts={drafts} tried={tried} onChange={setDrafts} />
          {saving.isError && <ProblemAlert error={saving.error} />}
          {saving.isSuccess && <Text role="status">{t('preferences.saved')}</Text>}
          <Group>
            <Button type="submit" loading={saving.isPending}>
              {t('preferences.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
};

/** How an officer gets his mail. What he owes, and the inbox here, stay as they are. */
export const PreferencesPage = () => {
  const { t } = useText();
  const preferences = usePreferences();
  usePageTitle(t('preferences.title'));
  return (
    <Stack>
      <Anchor component={Link} href="/notices">
        ← {t('notices.title')}
      </Anchor>
      <Title order={1}>{t('preferences.title')}</Title>
      <Text c="dimmed">{t('preferences.hint')}</Text>
      <QueryState query={preferences}>{(found) => <Form of={found} />}</QueryState>
    </Stack>
  );
};
