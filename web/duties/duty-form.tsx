import { Paper, Stack, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { CommandForm } from '../command-form/command-form.tsx';
import type { SpecOf } from '../command-form/field-spec.ts';
import { draftKey } from '../command-form/kept-draft.ts';
import { useCommandSpec } from '../command-form/use-command-spec.ts';
import { ProblemAlert } from '../errors/problem-alert.tsx';
import { QueryState } from '../errors/query-state.tsx';
import { useText } from '../i18n/language.tsx';
import { useSession } from '../session/use-session.ts';
import type { DutyAct } from './duty-acts.ts';
import { startDuty } from './start-duty.ts';
import { DUTIES, type Duty, type OfficeDuties } from './use-duties.ts';

const ROUTE = '/v1/duties/{year}/{office}/commands';

type Props = {
  readonly of: OfficeDuties;
  readonly duty: Duty;
  readonly act: DutyAct;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

const Form = ({ of, duty, act, onDone, onCancel, spec }: Props & { readonly spec: SpecOf<'group'> }) => {
  const { name } = useText();
  const { officer } = useSession();
  const queries = useQueryClient();
  const done = () => {
    void queries.invalidateQueries();
    onDone();
  };
  const titleOf = (kind: string) => name('documentKind', kind);
  return (
    <CommandForm
      pathOf={() => `/v1/duties/${of.year}/${of.office.id}/commands`}
      type={act}
      draftKey={draftKey(officer.id, `${of.year}-${of.office.id}-${duty.id}`, act)}
      spec={spec}
      expectedVersion={of.version}
      start={() => startDuty(spec, { officer, act, duty: duty.id, titleOf })}
      officer={officer}
      subject={undefined}
      warning={undefined}
      unfolded={false}
      onDone={done}
      onStale={() => void queries.invalidateQueries({ queryKey: [DUTIES] })}
      onCancel={onCancel}
    />
  );
};

/** Hands in, receives or returns; the form takes the focus when it opens. */
export const DutyForm = (props: Props) => {
  const { t, name } = useText();
  const title = useRef<HTMLHeadingElement>(null);
  const spec = useCommandSpec(ROUTE, props.act);
  useEffect(() => title.current?.focus(), []);
  const heading = t('duties.act', { act: name('command', props.act), duty: name('obligation', props.duty.id) });
  return (
    <Paper component="section" aria-label={heading} withBorder p="md" bg="gray.0">
      <Stack gap="sm">
        <Title order={3} ref={title} tabIndex={-1}>
          {heading}
        </Title>
        <QueryState query={spec}>
          {(found) => (found ? <Form {...props} spec={found} /> : <ProblemAlert error={undefined} />)}
        </QueryState>
      </Stack>
    </Paper>
  );
};
