import { Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useCase } from '../case/use-case.ts';
import { CommandForm } from '../command-form/command-form.tsx';
import type { SpecOf } from '../command-form/field-spec.ts';
import { draftKey } from '../command-form/kept-draft.ts';
import { useCommandSpec } from '../command-form/use-command-spec.ts';
import { NotFound } from '../errors/not-found.tsx';
import { QueryState } from '../errors/query-state.tsx';
import { useText } from '../i18n/language.tsx';
import { useAddress } from '../lists/use-address.ts';
import { usePageTitle } from '../routing/use-page-title.ts';
import { useSession } from '../session/use-session.ts';
import { bodyDecisionId, type CitedDecision, citedIn } from './cited.ts';
import { Issued } from './issued.tsx';
import { startDecision } from './start-decision.ts';

const ROUTE = '/v1/decisions/{decisionId}/commands';

type FormProps = { readonly spec: SpecOf<'group'>; readonly onIssued: (cited: CitedDecision) => void };

const Form = ({ spec, onIssued }: FormProps) => {
  const { officer } = useSession();
  const address = useAddress();
  const caseId = address.get('case') ?? '';
  const { data: subject } = useCase(caseId);
  return (
    <CommandForm
      pathOf={(body) => `/v1/decisions/${encodeURIComponent(bodyDecisionId(body))}/commands`}
      type="IssueDecision"
      draftKey={draftKey(officer.id, caseId, 'IssueDecision')}
      spec={spec}
      start={() => startDecision(spec, { officer, caseId, act: address.get('act') ?? '' })}
      officer={officer}
      subject={subject}
      warning={undefined}
      unfolded={false}
      onDone={(_, body) => onIssued(citedIn(body))}
      onCancel={() => window.history.back()}
    />
  );
};

/** One decision document by hand, as it was signed: number, date, signer and the list of cases. */
export const DecisionPage = () => {
  const { t } = useText();
  const [issued, setIssued] = useState<CitedDecision>();
  const spec = useCommandSpec(ROUTE, 'IssueDecision');
  usePageTitle(t('decision.title'));
  return (
    <Stack>
      <Title order={1}>{t('decision.title')}</Title>
      <Text c="dimmed">{t('decision.hint')}</Text>
      {issued ? (
        <Issued of={issued} />
      ) : (
        <Paper withBorder p="md">
          <QueryState query={spec}>
            {(found) => (found ? <Form spec={found} onIssued={setIssued} /> : <NotFound />)}
          </QueryState>
        </Paper>
      )}
    </Stack>
  );
};
