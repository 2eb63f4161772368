import { Text } from '@mantine/core';
import { useText } from '../../i18n/language.tsx';
import type { NamedField } from '../field-spec.ts';
import styles from '../form.module.css';
import { inside, type Place } from '../place.ts';
import { useField } from '../use-field.ts';
import { Fields } from './fields.tsx';
import { VerdictChoice } from './verdict-choice.tsx';

type Props = {
  readonly code: string;
  readonly text: string;
  readonly fields: readonly NamedField[];
  readonly place: Place;
};

const ASKED_ABOVE: readonly string[] = ['code', 'verdict'];

/** Code and text of a criterion, its verdict, and on demand the figure, the note or the reason. */
export const CriterionRow = ({ code, text, fields, place }: Props) => {
  const { t, name } = useText();
  const verdict = useField(inside(place, 'verdict'));
  const options = fields.flatMap((field) =>
    field.name === 'verdict' && field.spec.kind === 'choice' ? field.spec.options : [],
  );
  const rest = fields.filter((field) => !ASKED_ABOVE.includes(field.name));
  return (
    <div className={styles['criterion']}>
      <Text>
        <strong>{code}</strong> {text}
      </Text>
      <VerdictChoice
        legend={`${code}: ${t('criteria.verdict')}`}
        options={options.map((value) => ({ value, label: name('verdict', value) }))}
        value={verdict.text}
        onChange={verdict.set}
      />
      {verdict.error && (
        <Text data-full c="red.9" size="sm" role="alert">
          {code}: {verdict.error}
        </Text>
      )}
      <details open={verdict.text === 'NOT_MET' || undefined}>
        <summary>
          {t('criteria.details')} <span className="mantine-visually-hidden">{code}</span>
        </summary>
        <Fields fields={rest} place={place} />
      </details>
    </div>
  );
};
