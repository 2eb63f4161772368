import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import type { CaseLine } from '../api/contract.ts';
import { fold } from '../i18n/fold.ts';
import { useText } from '../i18n/language.tsx';
import { sentenceCase } from '../i18n/sentence-case.ts';
import { missingText } from '../lists/missing.ts';
import { missingFor } from './candidates.ts';
import styles from './decision.module.css';

type Props = {
  readonly subject: string;
  readonly lines: readonly CaseLine[];
  readonly chosen: ReadonlySet<string>;
  readonly onAdd: (caseIds: readonly string[]) => void;
  readonly onRemove: (caseId: string) => void;
};

/** More than this is not looked through but filtered. */
const SHOWN = 200;

/** Ready, or what is missing, in one line. */
const ReadyText = ({ subject, line }: Pick<Props, 'subject'> & { readonly line: CaseLine }) => {
  const { t, name } = useText();
  const missing = missingFor(subject, line).map((each) => missingText({ name }, each));
  if (missing.length === 0) return <>✓ {t('pending.ready')}</>;
  return (
    <>
      ✗ {t('pending.notReady')}: {missing.join('; ')}
    </>
  );
};

const Choice = ({ line, subject, chosen, onAdd, onRemove }: Omit<Props, 'lines'> & { readonly line: CaseLine }) => (
  <li>
    <Checkbox
      checked={chosen.has(line.caseId)}
      label={line.unitName}
      description={
        <>
          {line.caseId} · {sentenceCase(line.areaName)} · <ReadyText subject={subject} line={line} />
        </>
      }
      onChange={({ currentTarget }) => (currentTarget.checked ? onAdd([line.caseId]) : onRemove(line.caseId))}
    />
  </li>
);

const matching = (lines: readonly CaseLine[], query: string): readonly CaseLine[] => {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  return lines.filter((line) => {
    const text = fold(`${line.unitName} ${line.caseId} ${line.areaName}`);
    return words.every((word) => text.includes(word));
  });
};

/** The cases that wait for this body: found without accents, ticked one by one or all that are ready. */
export const CasePicker = ({ lines, ...props }: Props) => {
  const { t } = useText();
  const [query, setQuery] = useState('');
  const { subject, chosen, onAdd } = props;
  const found = matching(lines, useDeferredValue(query));
  const ready = found.filter((line) => missingFor(subject, line).length === 0);
  const ticked = lines.filter(({ caseId }) => chosen.has(caseId)).length;
  return (
    <Stack gap="xs">
      <Group align="flex-end">
        <TextInput
          type="search"
          label={t('filter.q')}
          placeholder={t('filter.qHint')}
          value={query}
          onChange={({ currentTarget }) => setQuery(currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
        <Button
          variant="default"
          disabled={ready.length === 0}
          onClick={() => onAdd(ready.map(({ caseId }) => caseId))}
        >
          {t('annex.allReady', { count: ready.length })}
        </Button>
      </Group>
      <Text size="sm" role="status">
        {t('annex.chosen', { chosen: ticked, total: lines.length, found: found.length })}
      </Text>
      <ul className={styles['candidates']}>
        {found.slice(0, SHOWN).map((line) => (
          <Choice key={line.caseId} line={line} {...props} />
        ))}
      </ul>
      {found.length > SHOWN && <Text size="sm">{t('annex.more', { count: found.length - SHOWN })}</Text>}
    </Stack>
  );
};
