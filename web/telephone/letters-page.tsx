import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link, useSearchParams } from 'wouter';
import { QueryState } from '../errors/query-state.tsx';
import { useText } from '../i18n/language.tsx';
import { useAddress } from '../lists/use-address.ts';
import { useProvince } from '../reminders/use-province.ts';
import { usePageTitle } from '../routing/use-page-title.ts';
import styles from './letter.module.css';
import { Letter } from './letter.tsx';
import { letterHead } from './letter-head.ts';
import { useLetters } from './use-telephone.ts';

type Found = NonNullable<ReturnType<typeof useLetters>['data']>;

const Letters = ({ found, ids }: { readonly found: Found; readonly ids: readonly string[] }) => {
  const { t } = useText();
  const { items, session, provinceName, lines } = found;
  const office = session.officer.appointments[0]?.office ?? { id: '', name: '' };
  const shown = items.filter(({ obligationId }) => ids.includes(obligationId));
  if (shown.length === 0)
    return <Text role="status">{t(ids.length === 0 ? 'letters.noneChosen' : 'letters.none')}</Text>;
  return (
    <>
      <Group className={styles['screenOnly'] ?? ''}>
        <Button onClick={() => window.print()}>{t('letters.print', { count: shown.length })}</Button>
        {shown.length < ids.length && (
          <Text role="status">{t('letters.fewer', { shown: shown.length, asked: ids.length })}</Text>
        )}
      </Group>
      <div>
        {shown.map((row) => (
          <Letter
            key={row.obligationId}
            of={row}
            head={letterHead(office, provinceName)}
            source={lines.get(`${row.year} ${row.deadline}`)}
          />
        ))}
      </div>
    </>
  );
};

/** Urging letters, one a sheet: who no longer owes has none any more. */
export const LettersPage = () => {
  const { t } = useText();
  const address = useAddress();
  const [params] = useSearchParams();
  const { province } = useProvince(address);
  const letters = useLetters(province, address);
  usePageTitle(t('letters.title'));
  return (
    <Stack gap="md">
      <div className={styles['screenOnly']}>
        <Anchor component={Link} href={`/telephone?province=${province}`}>
          ← {t('telephone.title')}
        </Anchor>
        <Title order={1}>{t('letters.title')}</Title>
        <Text c="dimmed">{t('letters.hint')}</Text>
      </div>
      <QueryState query={letters}>{(found) => <Letters found={found} ids={params.getAll('id')} />}</QueryState>
    </Stack>
  );
};
