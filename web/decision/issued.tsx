import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { Link } from 'wouter';
import { useText } from '../i18n/language.tsx';
import { useAddress } from '../lists/use-address.ts';

/** The document is recorded: back to the case that wanted to cite it, with the citation filled in. */
export const Issued = ({ decisionId, item }: { readonly decisionId: string; readonly item: string }) => {
  const { t } = useText();
  const address = useAddress();
  const caseId = address.get('case');
  const citation = new URLSearchParams({ act: address.get('act') ?? '', decision: decisionId, item });
  return (
    <Alert color="pine" variant="light" role="status" title={t('decision.issued', { id: decisionId })}>
      <Stack gap={4}>
        <Text>{t('decision.cite')}</Text>
        {caseId !== undefined && (
          <Anchor component={Link} href={`/cases/${caseId}?${citation}`}>
            {t('decision.backToCase')} →
          </Anchor>
        )}
      </Stack>
    </Alert>
  );
};
