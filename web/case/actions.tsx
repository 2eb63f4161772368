import { Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import type { CaseView } from '../api/contract.ts';
import type { Written } from '../api/send-command.ts';
import { useText } from '../i18n/language.tsx';
import { useAddress } from '../lists/use-address.ts';
import { useSession } from '../session/use-session.ts';
import { ActButtons } from './act-buttons.tsx';
import { ActDone } from './act-done.tsx';
import { ActForm } from './act-form.tsx';
import { offersOf } from './offers.ts';
import { Panel } from './panel.tsx';
import { sortRefusals } from './sort-refusals.ts';
import { WhyNot } from './why-not.tsx';

/** What I may do now, a form for the act that the address names, and why not the rest. */
export const Actions = ({ of }: { readonly of: CaseView }) => {
  const { t } = useText();
  const address = useAddress();
  const [written, setWritten] = useState<Written>();
  const { officer } = useSession();
  const sorted = sortRefusals(of.allowed);
  const offers = offersOf(of, officer, sorted);
  const chosen = offers.find(({ act }) => act.command === address.get('act'));
  const open = (act: string | undefined) => {
    setWritten(undefined);
    address.set({ act, ...(act === undefined ? { decision: undefined, item: undefined } : {}) });
  };
  const acts = useRef<HTMLDivElement>(null);
  const cancel = (act: string) => {
    acts.current?.querySelector<HTMLElement>(`[data-act="${act}"]`)?.focus();
    open(undefined);
  };
  const done = (result: Written) => {
    open(undefined);
    setWritten(result);
  };
  return (
    <Panel title={t('action.title')}>
      {written && <ActDone written={written} caseId={of.caseId} />}
      {offers.length === 0 && <Text>{t('action.none')}</Text>}
      <Stack gap="xs" ref={acts}>
        <ActButtons offers={offers} chosen={chosen} onChoose={open} />
      </Stack>
      {chosen && (
        <ActForm
          key={chosen.act.command}
          of={of}
          offer={chosen}
          onDone={done}
          onCancel={() => cancel(chosen.act.command)}
        />
      )}
      <WhyNot of={sorted} />
    </Panel>
  );
};
