import { Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useText } from '../i18n/language.tsx';
import type { Capacity, OfficeGroup } from './officer-groups.ts';
import styles from './sign-in.module.css';

type Choose = { readonly onChoose: (officer: string) => void; readonly disabled: boolean };

const Choice = ({ capacity: { officer, roles }, onChoose, disabled }: { readonly capacity: Capacity } & Choose) => {
  const { name } = useText();
  return (
    <li>
      <UnstyledButton className={styles['choice']} disabled={disabled} onClick={() => onChoose(officer.id)}>
        <Text component="span" fw={600}>
          {officer.name}
        </Text>
        <Text component="span" size="sm" c="dimmed">
          {roles.map((role) => name('role', role)).join(', ')}
        </Text>
      </UnstyledButton>
    </li>
  );
};

/** Demo officers under their office; every choice is a button, so Tab and Enter are enough. */
export const OfficerChoices = ({ groups, ...choose }: { readonly groups: readonly OfficeGroup[] } & Choose) => (
  <Stack gap="md">
    {groups.map(({ office, capacities }) => (
      <section key={office} aria-label={office}>
        <Title order={2} size="h3" className={styles['office'] ?? ''}>
          {office}
        </Title>
        <ul className={styles['choices']}>
          {capacities.map((capacity) => (
            <Choice key={capacity.officer.id} capacity={capacity} {...choose} />
          ))}
        </ul>
      </section>
    ))}
  </Stack>
);
