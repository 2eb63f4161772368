import { Button, NativeSelect, Text, TextInput } from '@mantine/core';
import type { CaseLine } from '../api/contract.ts';
import { inside, type Place } from '../command-form/place.ts';
import { useField, useOptionLabel } from '../command-form/use-field.ts';
import { useText } from '../i18n/language.tsx';
import type { AnnexRow } from './annex.ts';
import styles from './decision.module.css';

type LineProps = {
  readonly row: AnnexRow;
  readonly name: string;
  readonly listed: CaseLine | undefined;
  /** What the standing body proposed, where it is known. */
  readonly proposed: string;
  readonly outcomes: readonly string[];
  readonly place: Place;
  readonly onRemove: () => void;
};

const Item = ({ name, place }: Pick<LineProps, 'name' | 'place'>) => {
  const { t } = useText();
  const item = useField(inside(place, 'item'));
  return (
    <TextInput
      aria-label={t('annex.itemOf', { name })}
      inputMode="numeric"
      value={item.text}
      error={item.error}
      onChange={({ currentTarget }) => item.set(currentTarget.value)}
    />
  );
};

const Outcome = ({ name, place, outcomes }: Pick<LineProps, 'name' | 'place' | 'outcomes'>) => {
  const { t } = useText();
  const outcome = useField(inside(place, 'outcome'));
  const labelOf = useOptionLabel(['grade']);
  return (
    <NativeSelect
      aria-label={t('annex.outcomeOf', { name })}
      value={outcome.text}
      error={outcome.error}
      data={[{ value: '', label: t('common.choose') }, ...outcomes.map((value) => ({ value, label: labelOf(value) }))]}
      onChange={({ currentTarget }) => outcome.set(currentTarget.value)}
    />
  );
};

/** One line of the list: number, case, what the document says of it. */
export const AnnexLine = ({ row, name, listed, proposed, outcomes, place, onRemove }: LineProps) => {
  const { t } = useText();
  const caseId = useField(inside(place, 'caseId'));
  const labelOf = useOptionLabel(['grade']);
  return (
    <li className={styles['line']}>
      <Item name={name} place={place} />
      <div>
        <Text fw={600}>{name}</Text>
        <Text size="sm" c="dimmed">
          {row.caseId}
          {listed === undefined && ` · ${t('annex.unlisted')}`}
          {proposed !== '' && ` · ${t('annex.proposed', { outcome: labelOf(proposed) })}`}
        </Text>
        {caseId.error && (
          <Text size="sm" c="red.9" role="alert">
            {caseId.error}
          </Text>
        )}
      </div>
      <Outcome name={name} place={place} outcomes={outcomes} />
      <Button variant="default" size="sm" aria-label={`${t('common.remove')}: ${name}`} onClick={onRemove}>
        {t('common.remove')}
      </Button>
    </li>
  );
};
