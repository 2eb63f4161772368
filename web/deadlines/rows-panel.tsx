import { Button, Text } from '@mantine/core';
import { Panel } from '../case/panel.tsx';
import { QueryState } from '../errors/query-state.tsx';
import { useText } from '../i18n/language.tsx';
import { momentOf } from '../time/local-time.ts';
import styles from './deadlines.module.css';
import { rowText } from './row-text.ts';
import { type PolicyRows, usePolicyRows } from './use-deadlines.ts';

type Props = { readonly scope: string; readonly onAdopt: ((rowId: string) => void) | undefined };

const Proposed = ({
  row: entered,
  onAdopt,
}: { readonly row: PolicyRows['proposed'][number] } & Pick<Props, 'onAdopt'>) => {
  const speech = useText();
  const { t } = speech;
  const { rowId, row, by, at } = entered;
  const text = rowText(speech, row);
  return (
    <>
      <div>
        <Text fw={600}>{text}</Text>
        <Text size="sm">{t('rows.by', { officer: by.map(({ name }) => name).join(', '), at: momentOf(at) })}</Text>
      </div>
      {onAdopt && (
        <Button variant="default" size="sm" aria-label={`${t('rows.adopt')}: ${text}`} onClick={() => onAdopt(rowId)}>
          {t('rows.adopt')}
        </Button>
      )}
    </>
  );
};

/** What is proposed in a scope and waits for a second officer. */
export const RowsPanel = ({ scope, onAdopt }: Props) => {
  const { t } = useText();
  const rows = usePolicyRows(scope);
  return (
    <Panel title={t('rows.title')}>
      <QueryState query={rows}>
        {({ proposed }) =>
          proposed.length === 0 ? (
            <Text role="status">{t('rows.none')}</Text>
          ) : (
            <ul className={styles['rows']}>
              {proposed.map((row) => (
                <li key={row.rowId}>
                  <Proposed row={row} onAdopt={onAdopt} />
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
    </Panel>
  );
};
