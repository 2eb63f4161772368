import { Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { CaseView } from '../api/contract.ts';
import type { Written } from '../api/send-command.ts';
import { CommandForm } from '../command-form/command-form.tsx';
import { type Draft, withDraftAt } from '../command-form/draft.ts';
import type { SpecOf } from '../command-form/field-spec.ts';
import { draftKey } from '../command-form/kept-draft.ts';
import { type PresetContext, startDraft } from '../command-form/presets.ts';
import { useCommandSpec } from '../command-form/use-command-spec.ts';
import { ProblemAlert } from '../errors/problem-alert.tsx';
import { QueryState } from '../errors/query-state.tsx';
import { useText } from '../i18n/language.tsx';
import { useAddress } from '../lists/use-address.ts';
import { useSession } from '../session/use-session.ts';
import { CITES_A_DECISION, FINAL } from './act-kinds.ts';
import type { Offer } from './offers.ts';

const ROUTE = '/v1/cases/{caseId}/commands';

type Props = {
  readonly of: CaseView;
  readonly offer: Offer;
  readonly onDone: (written: Written) => void;
  readonly onCancel: () => void;
};

const CiteHint = ({ of, offer: { act } }: Pick<Props, 'of' | 'offer'>) => {
  const { t } = useText();
  if (!CITES_A_DECISION.includes(act.command)) return null;
  return (
    <Text>
      {t('decision.issueFirst')}{' '}
      <Anchor component={Link} underline="always" href={`/decisions/new?case=${of.caseId}&act=${act.command}`}>
        {t('decision.newFor')}
      </Anchor>
    </Text>
  );
};

/** Back from the decision's page with a citation: it goes into the form that was left for it. */
const withCitation = (draft: Draft, given: PresetContext['given']): Draft => {
  const [decision, item] = [given('decision'), given('item')];
  if (decision === undefined) return draft;
  return withDraftAt(withDraftAt(draft, ['data', 'decisionId'], decision), ['data', 'listItem'], item ?? '');
};

const Form = ({ of, offer: { act, way }, onDone, onCancel, spec }: Props & { readonly spec: SpecOf<'group'> }) => {
  const { t, name } = useText();
  const { officer } = useSession();
  const address = useAddress();
  const queries = useQueryClient();
  const context = {
    officer,
    subject: of,
    office: act.office?.id ?? '',
    onPaper: way === 'paper',
    titleOf: (kind: string) => name('documentKind', kind),
    given: address.get,
  };
  const done = (written: Written) => {
    void queries.invalidateQueries();
    onDone(written);
  };
  return (
    <CommandForm
      pathOf={() => `/v1/cases/${of.caseId}/commands`}
      type={act.command}
      draftKey={draftKey(officer.id, of.caseId, act.command)}
      onRestore={(draft) => withCitation(draft, address.get)}
      spec={spec}
      expectedVersion={of.version}
      start={() => startDraft(act.command, spec, context)}
      officer={officer}
      subject={of}
      unfolded={way !== 'now'}
      warning={FINAL.includes(act.command) ? t('action.confirm') : undefined}
      onDone={done}
      onStale={() => void queries.invalidateQueries({ queryKey: ['case', of.caseId] })}
      onCancel={onCancel}
    />
  );
};

/** The form of one act; it takes the focus when it opens. */
export const ActForm = (props: Props) => {
  const { name } = useText();
  const title = useRef<HTMLHeadingElement>(null);
  const spec = useCommandSpec(ROUTE, props.offer.act.command);
  useEffect(() => title.current?.focus(), []);
  return (
    <Paper withBorder p="md" bg="gray.0">
      <Stack gap="sm">
        <Title order={3} ref={title} tabIndex={-1}>
          {name('command', props.offer.act.command)}
        </Title>
        <CiteHint {...props} />
        <QueryState query={spec}>
          {(found) => (found ? <Form {...props} spec={found} /> : <ProblemAlert error={undefined} />)}
        </QueryState>
      </Stack>
    </Paper>
  );
};
