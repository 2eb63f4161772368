import { Anchor, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { Unit } from '../api/contract.ts';
import { useText } from '../i18n/language.tsx';
import { sentenceCase } from '../i18n/sentence-case.ts';
import { column } from '../lists/column.tsx';

type Cell = { readonly row: Unit };

const Name = ({ row }: Cell) => (
  <>
    <Text fw={600}>{row.facts.name}</Text>
    <Text size="sm" c="dimmed">
      {row.unitId}
    </Text>
  </>
);

const Type = ({ row }: Cell) => useText().name('unitType', row.facts.type);

const Level = ({ row }: Cell) => {
  const { t, name } = useText();
  return row.facts.level === null ? t('common.notKnown') : name('level', row.facts.level);
};

const Incomplete = ({ row }: Cell) => {
  const { t, name } = useText();
  return row.missing.length === 0 ? t('units.complete') : row.missing.map((field) => name('field', field)).join(', ');
};

const Cases = ({ row }: Cell) => {
  const { t } = useText();
  return (
    <Anchor component={Link} href={`/cases?q=${row.unitId}`} aria-label={t('units.casesOf', { name: row.facts.name })}>
      {t('units.column.cases')}
    </Anchor>
  );
};

export const UNIT_COLUMNS = [
  column('units.column.name', Name),
  column('units.column.type', Type),
  column('units.column.level', Level),
  column<Unit>('units.column.area', ({ row }) => sentenceCase(row.areaName)),
  column('units.column.missing', Incomplete),
  column('units.column.cases', Cases),
];
