import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { AllowedCommand, CaseView } from '../api/contract.ts';
import type { Written } from '../api/send-command.ts';
import { useText } from '../i18n/language.tsx';
import { useAddress } from '../lists/use-address.ts';
import { useSession } from '../session/use-session.ts';
import { ActForm } from './act-form.tsx';
import { Panel } from './panel.tsx';
import { paperActs } from './paper-acts.ts';
import { sortRefusals } from './sort-refusals.ts';
import { useNextItem } from './use-next-item.ts';
import { WhyNot } from './why-not.tsx';

type ButtonsProps = {
  readonly acts: readonly AllowedCommand[];
  readonly chosen: AllowedCommand | undefined;
  readonly onChoose: (act: string) => void;
};

const ActButtons = ({ acts, chosen, onChoose }: ButtonsProps) => {
  const { name } = useText();
  return (
    <Group gap="xs">
      {acts.map(({ command }) => (
        <Button
          key={command}
          variant={command === chosen?.command ? 'filled' : 'outline'}
          aria-expanded={command === chosen?.command}
          onClick={() => onChoose(command)}
        >
          {name('command', command)}
        </Button>
      ))}
    </Group>
  );
};

const Done = ({ written, caseId }: { readonly written: Written; readonly caseId: string }) => {
  const { t, name } = useText();
  const next = useNextItem(caseId);
  return (
    <Alert color="pine" variant="light" role="status">
      <Stack gap={4}>
        <Text>{t('action.done', { events: written.events.map((type) => name('event', type)).join(', ') })}</Text>
        {next && (
          <Anchor component={Link} href={`/cases/${next.caseId}`}>
            {t('action.nextItem')}: {next.unitName} →
          </Anchor>
        )}
      </Stack>
    </Alert>
  );
};

/** What I may do now, a form for the act that the address names, and why not the rest. */
export const Actions = ({ of }: { readonly of: CaseView }) => {
  const { t } = useText();
  const address = useAddress();
  const [written, setWritten] = useState<Written>();
  const { officer } = useSession();
  const sorted = sortRefusals(of.allowed);
  const onPaper = paperActs(of, officer);
  const chosen = [...sorted.allowed, ...onPaper].find(({ command }) => command === address.get('act'));
  const open = (act: string | undefined) => {
    setWritten(undefined);
    address.set({ act, ...(act === undefined ? { decision: undefined, item: undefined } : {}) });
  };
  const done = (result: Written) => {
    open(undefined);
    setWritten(result);
  };
  return (
    <Panel title={t('action.title')}>
      {written && <Done written={written} caseId={of.caseId} />}
      {sorted.allowed.length === 0 && <Text>{t('action.none')}</Text>}
      <ActButtons acts={sorted.allowed} chosen={chosen} onChoose={open} />
      {onPaper.length > 0 && (
        <>
          <Text fw={600}>{t('action.onPaper')}</Text>
          <ActButtons acts={onPaper} chosen={chosen} onChoose={open} />
        </>
      )}
      {chosen && <ActForm key={chosen.command} of={of} act={chosen} onDone={done} onCancel={() => open(undefined)} />}
      <WhyNot of={sorted} />
    </Panel>
  );
};
