import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { QueryState } from '../errors/query-state.tsx';
import { useText } from '../i18n/language.tsx';
import { DataTable } from '../lists/data-table.tsx';
import { DownloadCsv } from '../lists/download-csv.tsx';
import { Empty } from '../lists/empty.tsx';
import { Paging } from '../lists/paging.tsx';
import { type Address, useAddress } from '../lists/use-address.ts';
import { DebtFilters } from '../reminders/debt-filters.tsx';
import { OWING_FILTERS, owingQuery } from '../reminders/use-owing.ts';
import { useProvince } from '../reminders/use-province.ts';
import { usePageTitle } from '../routing/use-page-title.ts';
import cards from '../theme/card-list.module.css';
import { lettersHref } from './letters-href.ts';
import { CurrentSelection } from './selection.ts';
import { TELEPHONE_COLUMNS } from './telephone-columns.tsx';
import { type ToTelephone, useTelephone } from './use-telephone.ts';

type Props = { readonly items: readonly ToTelephone[]; readonly province: string; readonly address: Address };

const List = ({ items, province, address }: Props) => {
  const { t } = useText();
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const chosen = new Set(items.map(({ obligationId }) => obligationId).filter((id) => ids.has(id)));
  const toggle = (id: string) => setIds(new Set(ids.has(id) ? [...ids].filter((each) => each !== id) : [...ids, id]));
  const all = chosen.size === items.length;
  const turnAll = () => setIds(new Set(all ? [] : items.map(({ obligationId }) => obligationId)));
  return (
    <CurrentSelection value={{ chosen, toggle }}>
      <Group>
        <Button variant="default" size="sm" onClick={turnAll}>
          {t(all ? 'telephone.chooseNone' : 'telephone.chooseAll', { count: items.length })}
        </Button>
        {chosen.size > 0 && (
          <Button component={Link} size="sm" href={lettersHref(province, address, [...chosen])}>
            {t('telephone.letters', { count: chosen.size })}
          </Button>
        )}
        <Text size="sm" role="status">
          {t('telephone.chosenOf', { chosen: chosen.size, count: items.length })}
        </Text>
      </Group>
      <div className={cards['list']}>
        <DataTable
          caption={t('telephone.title')}
          columns={TELEPHONE_COLUMNS}
          rows={items}
          rowKey={({ obligationId }) => obligationId}
        />
      </div>
    </CurrentSelection>
  );
};

/** Whom no mail reaches: call them, say what came of it, or send them a letter. */
export const TelephonePage = () => {
  const { t } = useText();
  const address = useAddress();
  const { province, chooses } = useProvince(address);
  const list = useTelephone(province, address);
  usePageTitle(t('telephone.title'));
  return (
    <Stack>
      <Anchor component={Link} href={chooses && province !== '' ? `/reminders?province=${province}` : '/reminders'}>
        ← {t('reminders.title')}
      </Anchor>
      <Title order={1}>{t('telephone.title')}</Title>
      <Text c="dimmed">{t('telephone.hint')}</Text>
      <DebtFilters address={address} chooses={chooses} withArea />
      <Group justify="flex-end">
        {province !== '' && <DownloadCsv path="/v1/reminders/telephone.csv" query={owingQuery(province, address)} />}
      </Group>
      {province !== '' && (
        <QueryState query={list}>
          {(page) =>
            page.items.length === 0 ? (
              <Empty
                text={t('telephone.empty')}
                filteredText={t('telephone.emptyFiltered')}
                address={address}
                filters={OWING_FILTERS}
              />
            ) : (
              <>
                <List items={page.items} province={province} address={address} />
                <Paging page={page} address={address} label="owing.total" />
              </>
            )
          }
        </QueryState>
      )}
    </Stack>
  );
};
