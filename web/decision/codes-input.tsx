import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../i18n/language.tsx';
import { codesIn } from './annex.ts';
import styles from './decision.module.css';

/** For a case that is in no list here: its code, typed, or many pasted at once. */
export const CodesInput = ({ onAdd }: { readonly onAdd: (caseIds: readonly string[]) => void }) => {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const add = () => {
    const read = codesIn(typed);
    onAdd(read.codes);
    setWrong(read.wrong);
    setTyped(read.wrong.join('\n'));
  };
  return (
    <details>
      <summary>{t('annex.byCode')}</summary>
      <Group align="flex-end">
        <Textarea
          className={styles['grow'] ?? ''}
          label={t('annex.codes')}
          description={t('annex.codesHint')}
          autosize
          maxRows={8}
          value={typed}
          error={wrong.length > 0 && t('annex.wrongCodes', { codes: wrong.join(', ') })}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <Button variant="default" disabled={typed.trim() === ''} onClick={add}>
          {t('annex.addCodes')}
        </Button>
      </Group>
    </details>
  );
};
