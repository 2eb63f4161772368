import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Officer } from '../api/contract.ts';
import { Panel } from '../case/panel.tsx';
import { ProblemAlert } from '../errors/problem-alert.tsx';
import { useText } from '../i18n/language.tsx';
import styles from '../lists/lists.module.css';
import { parseDate } from '../time/local-time.ts';
import { spanOf } from './absence-days.ts';
import { useAbsenceAct } from './use-absences.ts';

const BLANK = { first: '', last: '', deputy: '' };

type Props = { readonly officer: string; readonly deputies: readonly Officer[] };
type FieldsProps = Pick<Props, 'deputies'> & {
  readonly draft: typeof BLANK;
  readonly tried: boolean;
  readonly change: (part: Partial<typeof BLANK>) => void;
};

const Fields = ({ deputies, draft, tried, change }: FieldsProps) => {
  const { t } = useText();
  const { first, last, deputy } = draft;
  const wrongDay = (typed: string) => (tried && parseDate(typed) === undefined ? t('propose.dateWrong') : undefined);
  const endsEarly = tried && parseDate(last) !== undefined && spanOf(first, last) === undefined;
  return (
    <div className={styles['filters']}>
      <TextInput
        label={t('absences.first')}
        required
        placeholder={t('form.dateHint')}
        value={first}
        error={wrongDay(first)}
        onChange={({ currentTarget }) => change({ first: currentTarget.value })}
      />
      <TextInput
        label={t('absences.last')}
        required
        placeholder={t('form.dateHint')}
        value={last}
        error={wrongDay(last) ?? (endsEarly ? t('absences.lastWrong') : undefined)}
        onChange={({ currentTarget }) => change({ last: currentTarget.value })}
      />
      <NativeSelect
        label={t('absences.deputy')}
        required
        value={deputy}
        error={tried && deputy === '' ? t('error.fieldRequired') : undefined}
        data={[
          { value: '', label: t('common.choose') },
          ...deputies.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget }) => change({ deputy: currentTarget.value })}
      />
    </div>
  );
};

/** First and last day away, and who is told meanwhile. */
export const RecordAbsence = ({ officer, deputies }: Props) => {
  const { t } = useText();
  const [draft, setDraft] = useState(BLANK);
  const [tried, setTried] = useState(false);
  const sending = useAbsenceAct(officer);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const span = spanOf(draft.first, draft.last);
    if (span === undefined || draft.deputy === '') return;
    const body = { type: 'RecordAbsence', data: { absence: { ...span, deputy: draft.deputy } } } as const;
    const onSuccess = () => {
      setDraft(BLANK);
      setTried(false);
    };
    sending.mutate({ body, key: crypto.randomUUID() }, { onSuccess });
  };
  return (
    <Panel title={t('absences.record')}>
      <form onSubmit={submit} noValidate autoComplete="off">
        <Stack gap="sm">
          <Fields deputies={deputies} draft={draft} tried={tried} change={(part) => setDraft({ ...draft, ...part })} />
          {sending.isError && <ProblemAlert error={sending.error} />}
          {sending.isSuccess && <Text role="status">{t('absences.done')}</Text>}
          <Group>
            <Button type="submit" loading={sending.isPending}>
              {t('absences.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
};
