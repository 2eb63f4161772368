import { Button, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Panel } from '../case/panel.tsx';
import { ProblemAlert } from '../errors/problem-alert.tsx';
import { QueryState } from '../errors/query-state.tsx';
import { useText } from '../i18n/language.tsx';
import { useSession } from '../session/use-session.ts';
import { BLANK_DOCUMENT, documentOf } from './document-draft.ts';
import { DocumentFields } from './document-fields.tsx';
import { Preview } from './preview.tsx';
import { useDeadlines, useSendRow } from './use-deadlines.ts';

type Props = {
  readonly year: number;
  readonly province: string;
  readonly scope: string;
  /** A proposed row by its id, or an unconfirmed shipped day by its date. */
  readonly row: string;
  readonly onClose: () => void;
};

const isDay = (row: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(row);

const Adoption = ({ scope, row, onClose }: Pick<Props, 'scope' | 'row' | 'onClose'>) => {
  const { t } = useText();
  const { officer } = useSession();
  const [draft, setDraft] = useState(BLANK_DOCUMENT);
  const [tried, setTried] = useState(false);
  const sending = useSendRow();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const document = documentOf(draft, officer.id);
    if (document === undefined) return;
    const of = isDay(row) ? { shippedDay: row } : { rowId: row };
    const body = { type: 'AdoptPolicyRow', data: { of, document } } as const;
    sending.mutate({ scope, key: crypto.randomUUID(), body }, { onSuccess: onClose });
  };
  return (
    <form onSubmit={submit} noValidate autoComplete="off">
      <Stack gap="sm">
        <Text>{t('adopt.document')}</Text>
        <DocumentFields draft={draft} tried={tried} onChange={setDraft} />
        {sending.isError && <ProblemAlert error={sending.error} />}
        <Group>
          <Button type="submit" loading={sending.isPending}>
            {t('adopt.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

/** What a row that waits would move; and its adoption by a second officer, with the document. */
export const AdoptRow = ({ year, province, scope, row, onClose }: Props) => {
  const { t } = useText();
  const deadlines = useDeadlines(year, province, row);
  return (
    <Panel title={t('adopt.title')}>
      <QueryState query={deadlines}>
        {({ preview }) =>
          preview && (
            <>
              <Preview of={preview} />
              {preview.problems.length === 0 && <Adoption scope={scope} row={row} onClose={onClose} />}
            </>
          )
        }
      </QueryState>
    </Panel>
  );
};
