import { Button, Group, Text } from '@mantine/core';
import { useText } from '../i18n/language.tsx';
import { useSession } from '../session/use-session.ts';
import { useSignOut } from '../session/use-sign-in.ts';
import styles from './shell.module.css';

/** Who is signed in, in which capacities. */
export const Me = () => {
  const { t, name } = useText();
  const { officer } = useSession();
  const signOut = useSignOut();
  const capacities = officer.appointments.map(({ role, office }) => `${name('role', role)}, ${office.name}`);
  return (
    <Group gap="sm" wrap="nowrap">
      <div className={styles['me']}>
        <Text size="sm" fw={600}>
          {officer.name}
        </Text>
        <Text size="xs" c="dimmed" visibleFrom="md" lineClamp={1} title={capacities.join('; ')}>
          {officer.title ?? capacities.join('; ')}
        </Text>
      </div>
      <Button variant="default" size="compact-sm" loading={signOut.isPending} onClick={() => signOut.mutate()}>
        {t('signIn.out')}
      </Button>
    </Group>
  );
};
