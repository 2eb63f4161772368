import { Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import { useText } from '../i18n/language.tsx';
import { parseDate } from '../time/local-time.ts';
import { type QuietDraft, quietOf } from './quiet-draft.ts';

type Props = {
  readonly drafts: readonly QuietDraft[];
  readonly tried: boolean;
  readonly onChange: (drafts: readonly QuietDraft[]) => void;
};

type RowProps = {
  readonly of: QuietDraft;
  readonly n: number;
  readonly tried: boolean;
  readonly onChange: (draft: QuietDraft) => void;
  readonly onRemove: () => void;
};

const Row = ({ of, n, tried, onChange, onRemove }: RowProps) => {
  const { t } = useText();
  const bothRead = parseDate(of.first) !== undefined && parseDate(of.last) !== undefined;
  const wrong = (typed: string) => (tried && parseDate(typed) === undefined ? t('propose.dateWrong') : undefined);
  const early = tried && bothRead && quietOf(of) === undefined ? t('absences.lastWrong') : undefined;
  return (
    <Group gap="sm" align="flex-start" role="group" aria-label={t('preferences.quietNth', { n })}>
      <TextInput
        label={t('preferences.first')}
        placeholder={t('form.dateHint')}
        value={of.first}
        error={wrong(of.first)}
        onChange={({ currentTarget }) => onChange({ ...of, first: currentTarget.value })}
      />
      <TextInput
        label={t('preferences.last')}
        placeholder={t('form.dateHint')}
        value={of.last}
        error={wrong(of.last) ?? early}
        onChange={({ currentTarget }) => onChange({ ...of, last: currentTarget.value })}
      />
      <Button
        variant="subtle"
        mt="1.9rem"
        aria-label={`${t('common.remove')}: ${t('preferences.quietNth', { n })}`}
        onClick={onRemove}
      >
        {t('common.remove')}
      </Button>
    </Group>
  );
};

/** Days on which no mail is wanted; a duty whose last good day lies among them is told of all the same. */
export const QuietFields = ({ drafts, tried, onChange }: Props) => {
  const { t } = useText();
  const add = () => onChange([...drafts, { key: crypto.randomUUID(), first: '', last: '' }]);
  return (
    <Fieldset legend={t('preferences.quiet')}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t('preferences.quietHint')}</Text>
        {drafts.map((draft, at) => (
          <Row
            key={draft.key}
            of={draft}
            n={at + 1}
            tried={tried}
            onChange={(next) => onChange(drafts.map((each) => (each.key === draft.key ? next : each)))}
            onRemove={() => onChange(drafts.filter((each) => each.key !== draft.key))}
          />
        ))}
        <Button variant="default" size="sm" onClick={add}>
          {t('preferences.addQuiet')}
        </Button>
      </Stack>
    </Fieldset>
  );
};
