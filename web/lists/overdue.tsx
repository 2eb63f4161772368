import { Text } from '@mantine/core';
import type { CaseLine } from '../api/contract.ts';
import { useText } from '../i18n/language.tsx';

/** "Quá hạn: nộp hồ sơ đề nghị và 2 việc khác": duties around a case whose date has passed, the soonest by its name. */
export const Overdue = ({ of }: { readonly of: CaseLine['overdueOf'] }) => {
  const { t, name } = useText();
  const [first, ...others] = of.map((id) => name('deadline', id));
  if (first === undefined) return null;
  return (
    <Text size="sm" fw={600} c="red.9" title={[first, ...others].join('; ')}>
      {t('overdue.of', { duty: first, others: others.length })}
    </Text>
  );
};
