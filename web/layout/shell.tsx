import { AppShell, Burger, Group, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useText } from '../i18n/language.tsx';
import { useNoticeStream } from '../notices/use-notice-stream.ts';
import { Brand } from './brand.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Me } from './me.tsx';
import { Navigation } from './navigation.tsx';
import styles from './shell.module.css';
import { useFocusOnNavigation } from './use-focus-on-navigation.ts';

const MAIN = 'main';

const Header = ({ opened, toggle }: { readonly opened: boolean; readonly toggle: () => void }) => {
  const { t } = useText();
  return (
    <AppShell.Header px="md">
      <Group h="100%" justify="space-between" wrap="nowrap">
        <Group gap="sm" wrap="nowrap">
          <Burger opened={opened} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={t('app.menu')} />
          <Brand />
        </Group>
        <Group gap="md" wrap="nowrap" visibleFrom="sm">
          <LanguageSwitch />
          <Me />
        </Group>
      </Group>
    </AppShell.Header>
  );
};

/** Header, navigation and the page; the first Tab stop leads past them to the content. */
export const Shell = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useText();
  const [opened, { toggle, close }] = useDisclosure(false);
  const main = useFocusOnNavigation();
  useNoticeStream();
  return (
    <AppShell
      header={{ height: 60 }}
      navbar={{ width: 230, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding="md"
    >
      <a className={styles['skip']} href={`#${MAIN}`}>
        {t('app.skip')}
      </a>
      <Header opened={opened} toggle={toggle} />
      <AppShell.Navbar p="sm">
        <Navigation onNavigate={close} />
        <Stack gap="md" mt="lg" hiddenFrom="sm">
          <LanguageSwitch />
          <Me />
        </Stack>
      </AppShell.Navbar>
      <AppShell.Main id={MAIN} tabIndex={-1} ref={main} className={styles['main'] ?? ''}>
        {children}
      </AppShell.Main>
    </AppShell>
  );
};
