import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, useEffect, useRef } from 'react';
import type { CaseView, Session } from '../api/contract.ts';
import { ProblemAlert } from '../errors/problem-alert.tsx';
import { useText } from '../i18n/language.tsx';
import { Circumstances } from './circumstances.tsx';
import type { Draft } from './draft.ts';
import { Field } from './field.tsx';
import { Fields } from './fields/fields.tsx';
import styles from './form.module.css';
import { CurrentForm } from './form-context.ts';
import { Restored } from './restored.tsx';
import { type CommandTarget, useCommand } from './use-command.ts';

type Props = CommandTarget & {
  readonly start: () => Draft;
  readonly officer: Session['officer'];
  readonly subject: CaseView | undefined;
  readonly warning: string | undefined;
  /** The circumstances of the act matter: it is entered late, or from paper. */
  readonly unfolded: boolean;
  readonly onCancel: () => void;
};

const DATA = { path: ['data'], pointer: ['data'] } as const;

type Command = ReturnType<typeof useCommand>;

/**
 * After a failed check, ours or the api's, the focus goes to the first field that needs mending; where no field is to
 * blame, to the sentence that says why.
 */
const useFocusOnComplaint = ({ complaints, attempts, sending }: Command) => {
  const form = useRef<HTMLFormElement>(null);
  const failed = complaints.length > 0 || sending.isError;
  useEffect(() => {
    if (!failed || attempts === 0) return;
    const find = (selector: string) => form.current?.querySelector<HTMLElement>(selector);
    const target = find('[aria-invalid="true"]') ?? find('[role="alert"]');
    if (target && target.tabIndex < 0) target.tabIndex = -1;
    target?.focus();
  }, [failed, attempts]);
  return form;
};

const Outcome = ({ command }: { readonly command: Command }) => {
  const { t } = useText();
  const { complaints, sending, asking, unknown, stale, askAgain } = command;
  if (asking) return <Alert color="yellow" role="status" title={t('error.outcomeUnknown')} />;
  if (unknown) {
    return (
      <Alert color="yellow" role="alert" title={t('error.outcomeStillUnknown')}>
        <Button variant="default" onClick={askAgain}>
          {t('error.askAgain')}
        </Button>
      </Alert>
    );
  }
  if (complaints.length > 0) return <Text role="alert">{t('error.fields', { count: complaints.length })}</Text>;
  return (
    <>
      {sending.isError && <ProblemAlert error={sending.error} />}
      {stale && <Text role="status">{t('action.stale')}</Text>}
    </>
  );
};

/** A form for one command, made from its schema. */
export const CommandForm = ({ start, officer, subject, warning, unfolded, onCancel, ...target }: Props) => {
  const { t } = useText();
  const command = useCommand(target, start);
  const { draft, change, fillIn, complaintAt, submit, sending, asking, unknown, kept } = command;
  const form = useFocusOnComplaint(command);
  const data = target.spec.fields.find(({ name }) => name === 'data')?.spec;
  const fields = data?.kind === 'group' ? data.fields : [];
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <CurrentForm value={{ command: target.type, draft, change, fillIn, complaintAt, officer, case: subject, Field }}>
      <form ref={form} onSubmit={onSubmit} noValidate autoComplete="off">
        <Stack>
          {kept.restored && <Restored {...kept.restored} onDiscard={kept.discard} />}
          <fieldset className={styles['plain']} disabled={sending.isPending || unknown}>
            <Stack>
              {fields.length === 0 ? <Text>{t('form.noInput')}</Text> : <Fields fields={fields} place={DATA} />}
              <Circumstances fields={target.spec.fields} unfolded={unfolded} />
            </Stack>
          </fieldset>
          {warning && <Text fw={600}>{warning}</Text>}
          <Outcome command={command} />
          <Group>
            <Button type="submit" loading={sending.isPending} disabled={asking || unknown}>
              {t('action.submit')}
            </Button>
            <Button variant="default" onClick={onCancel}>
              {t('common.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </CurrentForm>
  );
};
