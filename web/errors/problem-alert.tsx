import { Alert, Button, List, Stack, Text } from '@mantine/core';
import type { Problem } from '../api/contract.ts';
import { isOfAnotherSession, problemOf } from '../api/problem.ts';
import { useText } from '../i18n/language.tsx';
import { LegalBasis } from './legal-basis.tsx';
import { pointerText } from './pointer-text.ts';

const FieldErrors = ({ problem }: { readonly problem: Problem }) => {
  const speech = useText();
  if (!problem.errors?.length) return null;
  return (
    <List size="sm">
      {problem.errors.map(({ pointer, code, message }) => (
        <List.Item key={`${pointer} ${code}`} title={pointer}>
          {[pointerText(speech, pointer), message].filter((text) => text !== '').join(': ')}
        </List.Item>
      ))}
    </List>
  );
};

const ProblemText = ({ problem }: { readonly problem: Problem }) => {
  const { t } = useText();
  return (
    <Stack gap={4}>
      {problem.detail !== '' && <Text>{problem.detail}</Text>}
      <LegalBasis refusal={problem} />
      <FieldErrors problem={problem} />
      {problem.correlationId !== '' && (
        <Text size="sm" c="dimmed">
          {t('common.correlation', { id: problem.correlationId })}
        </Text>
      )}
    </Stack>
  );
};

type Props = { readonly error: unknown; readonly onRetry?: () => void; readonly retryLabel?: string };

/** Another officer signed in, in another window of this browser: the page says so and leads to the sign-in and back. */
const OtherSession = () => {
  const { t } = useText();
  const here = `${window.location.pathname}${window.location.search}`;
  return (
    <Alert color="red.9" variant="outline" role="alert" title={t('session.other')}>
      <Stack gap="xs" align="flex-start">
        <Text>{t('session.otherHint')}</Text>
        <Button component="a" variant="default" size="sm" href={`/sign-in?next=${encodeURIComponent(here)}`}>
          {t('session.signInAgain')}
        </Button>
      </Stack>
    </Alert>
  );
};

/** What went wrong, in the sentence that the api gave, with its paragraph; or that no answer came. */
export const ProblemAlert = ({ error, onRetry, retryLabel }: Props) => {
  const { t } = useText();
  const problem = problemOf(error);
  if (isOfAnotherSession(error)) return <OtherSession />;
  return (
    <Alert color="red.9" variant="outline" role="alert" title={problem?.title ?? t('error.title')}>
      <Stack gap="xs" align="flex-start">
        {problem ? <ProblemText problem={problem} /> : <Text>{t('error.network')}</Text>}
        {onRetry && (
          <Button variant="default" size="sm" onClick={onRetry}>
            {retryLabel ?? t('common.retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
};
