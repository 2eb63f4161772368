import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Panel } from '../case/panel.tsx';
import { ProblemAlert } from '../errors/problem-alert.tsx';
import { QueryState } from '../errors/query-state.tsx';
import { useText } from '../i18n/language.tsx';
import { useSession } from '../session/use-session.ts';
import { BLANK_DOCUMENT, documentOf } from './document-draft.ts';
import { DocumentFields } from './document-fields.tsx';
import { Preview } from './preview.tsx';
import { rowText } from './row-text.ts';
import { type PolicyRows, type RowsAt, usePolicyRows, useRowPreview, useSendRow } from './use-deadlines.ts';

type Props = {
  readonly at: RowsAt;
  /** A proposed row that is withdrawn, or an adopted one that ends. */
  readonly row: string;
  readonly onClose: () => void;
};
type EndProps = Props & { readonly adopted: boolean };

/** An adopted row ends by a document of its issuer; a proposed one is withdrawn without. */
const End = ({ at: { scope }, row: rowId, adopted, onClose }: EndProps) => {
  const { t } = useText();
  const { officer } = useSession();
  const [draft, setDraft] = useState(BLANK_DOCUMENT);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const sending = useSendRow();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const document = adopted ? documentOf(draft, officer.id) : null;
    if (document === undefined || reason.trim() === '') return;
    const body = { type: 'RepealPolicyRow', data: { rowId, reason: reason.trim(), document } } as const;
    sending.mutate({ scope, key: crypto.randomUUID(), body }, { onSuccess: onClose });
  };
  return (
    <form onSubmit={submit} noValidate autoComplete="off">
      <Stack gap="sm">
        <Textarea
          label={t('repeal.reason')}
          required
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          error={tried && reason.trim() === '' ? t('error.fieldRequired') : undefined}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        {adopted && (
          <>
            <Text>{t('adopt.document')}</Text>
            <DocumentFields draft={draft} tried={tried} onChange={setDraft} />
          </>
        )}
        {sending.isError && <ProblemAlert error={sending.error} />}
        <Group>
          <Button type="submit" loading={sending.isPending}>
            {t(adopted ? 'repeal.end' : 'repeal.withdraw')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

const EndOfAdopted = (props: Props) => {
  const preview = useRowPreview(props.at, { repeal: props.row });
  return (
    <QueryState query={preview}>
      {(found) => (
        <>
          <Preview of={found} moves="repeal.moves" problems="repeal.problems" />
          {found.problems.length === 0 && <End {...props} adopted />}
        </>
      )}
    </QueryState>
  );
};

const Ending = ({ rows, ...props }: Props & { readonly rows: PolicyRows }) => {
  const speech = useText();
  const proposed = rows.proposed.find(({ rowId }) => rowId === props.row);
  if (proposed === undefined) return <EndOfAdopted {...props} />;
  return (
    <>
      <Text fw={600}>{rowText(speech, proposed.row)}</Text>
      <End {...props} adopted={false} />
    </>
  );
};

/** Withdraws a proposed row, or ends an adopted one: first what would move. */
export const RepealRow = (props: Props) => {
  const { t } = useText();
  const rows = usePolicyRows(props.at.scope);
  return (
    <Panel title={t('repeal.title')}>
      <QueryState query={rows}>{(found) => <Ending {...props} rows={found} />}</QueryState>
    </Panel>
  );
};
