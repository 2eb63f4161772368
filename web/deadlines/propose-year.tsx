import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { Panel } from '../case/panel.tsx';
import { useText } from '../i18n/language.tsx';
import { ProposeForm } from './propose-form.tsx';
import { type RowsAt, useCalendar } from './use-deadlines.ts';

/** Proposes that every day off and every swapped day of the year is entered: then its plans no longer change. */
export const ProposeYear = ({ at }: { readonly at: RowsAt }) => {
  const { t } = useText();
  const [source, setSource] = useState('');
  const [tried, setTried] = useState(false);
  const { data } = useCalendar(at.year, at.province);
  if (data === undefined || data.coverage === 'COMPLETE') return null;
  const cited = source.trim();
  const row = cited === '' ? undefined : ({ table: 'CALENDAR_YEAR', year: at.year, source: cited } as const);
  const proposed = () => {
    setSource('');
    setTried(false);
  };
  return (
    <Panel title={t('propose.yearTitle', { year: String(at.year) })}>
      <ProposeForm at={at} row={row} onTried={() => setTried(true)} onProposed={proposed}>
        <TextInput
          label={t('calendar.source')}
          description={t('propose.yearHint')}
          required
          maw="40rem"
          value={source}
          error={tried && cited === '' ? t('error.fieldRequired') : undefined}
          onChange={({ currentTarget }) => setSource(currentTarget.value)}
        />
      </ProposeForm>
    </Panel>
  );
};
