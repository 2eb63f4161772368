import { Anchor, Checkbox, Text } from '@mantine/core';
import { useText } from '../i18n/language.tsx';
import { column } from '../lists/column.tsx';
import { stepText } from '../plan/step-text.ts';
import { callColumn, dutyColumn, lastDayColumn, whoColumn } from '../reminders/owing-columns.tsx';
import { plainDateText } from '../time/local-time.ts';
import { RecordCall } from './record-call.tsx';
import { useSelection } from './selection.ts';
import { telephoneText } from './telephone-text.ts';
import type { ToTelephone } from './use-telephone.ts';

type Cell = { readonly row: ToTelephone };

const Chosen = ({ row }: Cell) => {
  const { t } = useText();
  const { chosen, toggle } = useSelection();
  return (
    <Checkbox
      aria-label={t('telephone.choose', { name: row.owes.name })}
      checked={chosen.has(row.obligationId)}
      onChange={() => toggle(row.obligationId)}
    />
  );
};

const Telephone = ({ row }: Cell) => {
  const { t } = useText();
  if (row.telephone === null) return t('telephone.noNumber');
  return (
    <Anchor href={`tel:${row.telephone}`} fw={600} style={{ whiteSpace: 'nowrap' }}>
      {telephoneText(row.telephone)}
    </Anchor>
  );
};

const Why = ({ row }: Cell) => {
  const { t, name } = useText();
  return (
    <>
      {name('telephoneWhy', row.why)}
      <Text size="sm" c="dimmed">
        {[stepText(t, row.step), plainDateText(row.day)].join(' · ')}
      </Text>
    </>
  );
};

export const TELEPHONE_COLUMNS = [
  column('telephone.chosen', Chosen),
  whoColumn<ToTelephone>(),
  dutyColumn<ToTelephone>(),
  lastDayColumn<ToTelephone>(),
  column('telephone.number', Telephone),
  column('telephone.why', Why),
  callColumn<ToTelephone>(),
  column('telephone.record', RecordCall),
];
