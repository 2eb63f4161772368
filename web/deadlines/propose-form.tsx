import { Button, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ProblemAlert } from '../errors/problem-alert.tsx';
import { QueryState } from '../errors/query-state.tsx';
import { useText } from '../i18n/language.tsx';
import { Preview } from './preview.tsx';
import { type PolicyRow, type RowsAt, useRowPreview, useSendRow } from './use-deadlines.ts';

type Props = {
  readonly at: RowsAt;
  /** The row as it is typed; `undefined` while something is missing or wrong. */
  readonly row: PolicyRow | undefined;
  readonly onTried: () => void;
  readonly onProposed: () => void;
  readonly children: ReactNode;
};

/** Proposes a row in two steps: first what it would move, then the proposal. What is changed is previewed anew. */
export const ProposeForm = ({ at, row, onTried, onProposed, children }: Props) => {
  const { t } = useText();
  const [seen, setSeen] = useState<string>();
  const sending = useSendRow();
  const shown = row !== undefined && JSON.stringify(row) === seen;
  const preview = useRowPreview(at, shown ? { row } : undefined);
  const mayPropose = shown && preview.data?.problems.length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onTried();
    if (row === undefined) return;
    if (!mayPropose) return setSeen(JSON.stringify(row));
    const body = { type: 'ProposePolicyRow', data: { row } } as const;
    sending.mutate({ scope: at.scope, key: crypto.randomUUID(), body }, { onSuccess: onProposed });
  };
  return (
    <form onSubmit={submit} noValidate autoComplete="off">
      <Stack gap="sm">
        {children}
        {shown && <QueryState query={preview}>{(found) => <Preview of={found} moves="propose.moves" />}</QueryState>}
        {sending.isError && <ProblemAlert error={sending.error} />}
        {sending.isSuccess && !shown && <Text role="status">{t('propose.done')}</Text>}
        <Group>
          <Button type="submit" loading={sending.isPending}>
            {t(mayPropose ? 'propose.submit' : 'propose.preview')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
