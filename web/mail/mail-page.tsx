import { Anchor, Stack, Text, Title } from '@mantine/core';
import { QueryState } from '../errors/query-state.tsx';
import { useText } from '../i18n/language.tsx';
import { DataTable } from '../lists/data-table.tsx';
import { Empty } from '../lists/empty.tsx';
import { FilterSelect } from '../lists/filter-select.tsx';
import styles from '../lists/lists.module.css';
import { Paging } from '../lists/paging.tsx';
import { type Address, useAddress } from '../lists/use-address.ts';
import { useNamedOptions } from '../lists/use-named-options.ts';
import { useProvinces } from '../lists/use-provinces.ts';
import { useProvince } from '../reminders/use-province.ts';
import { usePageTitle } from '../routing/use-page-title.ts';
import { useSession } from '../session/use-session.ts';
import cards from '../theme/card-list.module.css';
import { MAIL_COLUMNS } from './mail-columns.tsx';
import { MAIL_FILTERS, STATES, useMail } from './use-mail.ts';

const Filters = ({ address }: { readonly address: Address }) => {
  const { t } = useText();
  const named = useNamedOptions();
  const { chooses } = useProvince(address);
  const provinces = useProvinces();
  return (
    <search aria-label={t('filter.title')} className={styles['filters']}>
      <FilterSelect address={address} name="state" label={t('mail.state')} options={named('mailState', STATES)} />
      {chooses && (
        <FilterSelect address={address} name="province" label={t('reminders.province')} options={provinces} />
      )}
    </search>
  );
};

/** Of a demonstration: where its mails are shown. */
const Catcher = () => {
  const { t } = useText();
  const { mailCatcher } = useSession();
  if (mailCatcher === null) return null;
  return (
    <Anchor href={mailCatcher} target="_blank" rel="noreferrer">
      {t('mail.catcher')} ↗
    </Anchor>
  );
};

/** What became of each mail, for whoever runs the system: the server's words, and another try. */
export const MailPage = () => {
  const { t } = useText();
  const address = useAddress();
  const mail = useMail(address);
  usePageTitle(t('mail.title'));
  return (
    <Stack>
      <Title order={1}>{t('mail.title')}</Title>
      <Text c="dimmed">{t('mail.hint')}</Text>
      <Catcher />
      <Filters address={address} />
      <QueryState query={mail}>
        {(page) =>
          page.items.length === 0 ? (
            <Empty
              text={t('mail.empty')}
              filteredText={t('mail.emptyFiltered')}
              address={address}
              filters={MAIL_FILTERS}
            />
          ) : (
            <div className={cards['list']}>
              <DataTable caption={t('mail.title')} columns={MAIL_COLUMNS} rows={page.items} rowKey={({ id }) => id} />
              <Paging page={page} address={address} label="mail.total" />
            </div>
          )
        }
      </QueryState>
    </Stack>
  );
};
