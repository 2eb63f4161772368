import { Alert, Anchor, List, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { CaseView } from '../api/contract.ts';
import { useText } from '../i18n/language.tsx';
import type { CitedCase, CitedDecision } from './cited.ts';
import { actOf } from './subjects.ts';

const CiteLink = ({ of, caseId, item }: { readonly of: CitedDecision } & CitedCase) => {
  const { t } = useText();
  const queries = useQueryClient();
  const name = queries.getQueryData<CaseView>(['case', caseId, 'view'])?.facts.name ?? caseId;
  const citation = new URLSearchParams({ act: actOf(of.subject), decision: of.decisionId, item });
  return (
    <Anchor component={Link} href={`/cases/${caseId}?${citation}`}>
      {t('decision.citeIn', { name, item })} →
    </Anchor>
  );
};

/** The document is recorded: on to each case of its list, with the citation filled in. */
export const Issued = ({ of }: { readonly of: CitedDecision }) => {
  const { t } = useText();
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => result.current?.focus(), []);
  return (
    <Alert
      ref={result}
      tabIndex={-1}
      color="pine"
      variant="light"
      role="status"
      title={t('decision.issued', { id: of.number })}
    >
      <Stack gap={4}>
        <Text>{t('decision.cite')}</Text>
        <List listStyleType="none">
          {of.cases.map((each) => (
            <List.Item key={each.caseId}>
              <CiteLink of={of} {...each} />
            </List.Item>
          ))}
        </List>
      </Stack>
    </Alert>
  );
};
