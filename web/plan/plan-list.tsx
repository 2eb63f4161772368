import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { Plan, PlanItem } from '../api/contract.ts';
import { LegalBasis } from '../errors/legal-basis.tsx';
import { useText } from '../i18n/language.tsx';
import { basisOf, needsDesignNote } from './basis.ts';
import styles from './plan.module.css';
import { planText, stepText } from './step-text.ts';
import { whenOf } from './when.ts';

type Line = { readonly item: PlanItem; readonly withCase: boolean };

const Notes = ({ item }: { readonly item: PlanItem }) => {
  const { t, name, language } = useText();
  const ways = item.channels.map((channel) => name('channel', channel)).join(', ');
  return (
    <>
      {ways !== '' && <Text size="sm">{t('plan.channels', { ways })}</Text>}
      {needsDesignNote(item, language) && <Text size="sm">{t('plan.design')}</Text>}
      {item.mayChange && <Text size="sm">{t('plan.mayChange')}</Text>}
    </>
  );
};

const What = ({ item, withCase }: Line) => {
  const speech = useText();
  const step = stepText(speech.t, item.step);
  return (
    <div>
      <Text fw={600}>{planText(speech, item)}</Text>
      <Text size="sm">{[item.to.name, step].filter((part) => part !== '').join(' · ')}</Text>
      {withCase && item.caseId !== null && (
        <Anchor component={Link} href={`/cases/${item.caseId}`} size="sm">
          {[speech.t('plan.case', { caseId: item.caseId }), item.unitName ?? '']
            .filter((part) => part !== '')
            .join(' · ')}
        </Anchor>
      )}
      <LegalBasis refusal={{ legalBasis: basisOf(item) }} />
      <Notes item={item} />
    </div>
  );
};

const When = ({ item }: { readonly item: PlanItem }) => {
  const { day, hour } = whenOf(useText().t, item);
  return (
    <time dateTime={item.at} className={styles['when']}>
      <strong>{day}</strong>
      <span>{hour}</span>
    </time>
  );
};

const keyOf = ({ at, kind, step, deadline, to, caseId }: PlanItem): string =>
  [at, kind, step, deadline, to.id, caseId].join(' ');

type Items = { readonly items: readonly PlanItem[]; readonly withCase: boolean };

const Lines = ({ items, withCase }: Items) => (
  <ul className={styles['plan']}>
    {items.map((item) => (
      <li key={keyOf(item)} data-kind={item.kind}>
        <What item={item} withCase={withCase} />
        <When item={item} />
      </li>
    ))}
  </ul>
);

type Props = {
  readonly plan: Plan;
  readonly empty: string;
  /** How many stand open; the others are folded. */
  readonly open: number;
  readonly withCase?: boolean;
};

/** What comes next, nearest first: when, what, to whom, and on what it rests. */
export const PlanList = ({ plan: { items, truncated }, empty, open, withCase = false }: Props) => {
  const { t } = useText();
  if (items.length === 0) return <Text role="status">{empty}</Text>;
  const folded = items.slice(open);
  return (
    <Stack gap="sm">
      <Lines items={items.slice(0, open)} withCase={withCase} />
      {folded.length > 0 && (
        <details>
          <summary>{t('plan.more', { count: folded.length })}</summary>
          <Lines items={folded} withCase={withCase} />
        </details>
      )}
      {truncated && <Text size="sm">{t('plan.truncated', { count: items.length })}</Text>}
    </Stack>
  );
};
