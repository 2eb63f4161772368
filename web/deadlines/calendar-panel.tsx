import { Alert, Button, Text, Title } from '@mantine/core';
import { Panel } from '../case/panel.tsx';
import { QueryState } from '../errors/query-state.tsx';
import { useText } from '../i18n/language.tsx';
import { DataTable } from '../lists/data-table.tsx';
import cards from '../theme/card-list.module.css';
import { plainDateText } from '../time/local-time.ts';
import { DAY_COLUMNS } from './day-columns.tsx';
import styles from './deadlines.module.css';
import { useCalendar, type YearCalendar } from './use-deadlines.ts';

type Props = {
  readonly year: number;
  readonly province: string;
  /** Absent: the officer enters no rows. */
  readonly onAdopt: ((date: string) => void) | undefined;
};

const Unconfirmed = ({ of, onAdopt }: { readonly of: YearCalendar } & Pick<Props, 'onAdopt'>) => {
  const { t, name } = useText();
  if (of.unconfirmed.length === 0) return null;
  return (
    <>
      <Title order={3}>{t('calendar.unconfirmed')}</Title>
      <ul className={styles['rows']}>
        {of.unconfirmed.map(({ date, kind, name: day }) => (
          <li key={date}>
            <Text>{`${plainDateText(date)} · ${name('calendarKind', kind)} · ${day}`}</Text>
            {onAdopt && (
              <Button
                variant="default"
                size="sm"
                aria-label={`${t('rows.adopt')}: ${plainDateText(date)}`}
                onClick={() => onAdopt(date)}
              >
                {t('rows.adopt')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
};

/** The days of a year that differ from the plain week, and what is not known of it. */
export const CalendarPanel = ({ year, province, onAdopt }: Props) => {
  const { t } = useText();
  const calendar = useCalendar(year, province);
  return (
    <Panel title={t('calendar.title', { year: String(year) })}>
      <QueryState query={calendar}>
        {(found) => (
          <>
            {found.warning !== null && (
              <Alert color="gray.8" variant="outline" role="note" title={t('calendar.warning')}>
                {found.warning}
              </Alert>
            )}
            <Unconfirmed of={found} onAdopt={onAdopt} />
            {found.days.length > 0 && (
              <div className={cards['list']}>
                <DataTable
                  caption={t('calendar.title', { year: String(year) })}
                  columns={DAY_COLUMNS}
                  rows={found.days}
                  rowKey={({ date }) => date}
                />
              </div>
            )}
          </>
        )}
      </QueryState>
    </Panel>
  );
};
