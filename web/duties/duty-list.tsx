import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { LegalBasis } from '../errors/legal-basis.tsx';
import { useText } from '../i18n/language.tsx';
import { Due } from '../lists/due.tsx';
import { useSession } from '../session/use-session.ts';
import { lastGoodDay, plainDateText } from '../time/local-time.ts';
import styles from './duties.module.css';
import { actsOn, type DutyAct } from './duty-acts.ts';
import type { Duty, OfficeDuties } from './use-duties.ts';

const Standing = ({ of }: { readonly of: Duty }) => {
  const { t, name } = useText();
  const versions = of.submissions > 1 ? t('duties.version', { n: of.submissions }) : '';
  return (
    <>
      <Text fw={600}>{[name('dutyStanding', of.standing), versions].filter((part) => part !== '').join(' · ')}</Text>
      {of.fixBy !== null && <Text size="sm">{t('duties.fixBy', { date: lastGoodDay(of.fixBy) })}</Text>}
    </>
  );
};

const When = ({ of }: { readonly of: Duty }) => {
  const { name } = useText();
  if (of.metAt === null) return <Due dueAt={of.due} workingDaysLeft={of.workingDaysLeft} />;
  return (
    <div>
      <Text fw={600}>{plainDateText(of.lastGoodDay)}</Text>
      <Text size="sm">{name('obligationState', of.state)}</Text>
    </div>
  );
};

type Props = {
  readonly of: OfficeDuties;
  readonly onAct: (duty: Duty['id'], act: DutyAct) => void;
};

const One = ({ of, duty, onAct }: Props & { readonly duty: Duty }) => {
  const { t, name } = useText();
  const { officer } = useSession();
  const what = name('obligation', duty.id);
  return (
    <Paper component="li" withBorder p="md" className={styles['duty'] ?? ''}>
      <div>
        <Title order={2} size="h3">
          {what}
        </Title>
        <Text size="sm">{t('duties.to', { office: duty.recipient.name })}</Text>
        <LegalBasis refusal={duty} />
      </div>
      <When of={duty} />
      <div>
        <Standing of={duty} />
        <Group gap="xs" mt={4}>
          {actsOn(duty, of.office.id, officer.appointments).map((act) => (
            <Button
              key={act}
              size="sm"
              variant={act === 'ReturnReport' ? 'default' : 'outline'}
              aria-label={`${name('command', act)}: ${what}`}
              onClick={() => onAct(duty.id, act)}
            >
              {name('command', act)}
            </Button>
          ))}
        </Group>
      </div>
    </Paper>
  );
};

/** What the office owes in the year, in the order of its dates: to whom, until when, where it stands, what to do. */
export const DutyList = (props: Props) => {
  const { t } = useText();
  if (props.of.duties.length === 0)
    return (
      <Paper withBorder p="xl" role="status">
        <Text ta="center">{t('duties.none', { office: props.of.office.name })}</Text>
      </Paper>
    );
  return (
    <Stack component="ul" gap="sm" className={styles['list'] ?? ''}>
      {props.of.duties.map((duty) => (
        <One key={duty.id} duty={duty} {...props} />
      ))}
    </Stack>
  );
};
