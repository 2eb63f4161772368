import { Text, VisuallyHidden } from '@mantine/core';
import type { CaseView } from '../../api/contract.ts';
import { useText } from '../../i18n/language.tsx';
import type { Translator } from '../../i18n/translator.ts';
import { figureText } from '../../lists/figure-text.ts';
import type { NamedField } from '../field-spec.ts';
import styles from '../form.module.css';
import { inside, type Place } from '../place.ts';
import { useField } from '../use-field.ts';
import { Fields } from './fields.tsx';
import { VerdictChoice } from './verdict-choice.tsx';

type Answer = NonNullable<CaseView['dossier']>['answers'][number];

const answerText = ({ verdict, figure, note }: Answer, name: Translator['name']): string =>
  [name('verdict', verdict), figure && figureText(figure), note].filter(Boolean).join(' · ');

type Props = {
  readonly code: string;
  readonly text: string;
  /** What the unit answered, where a finding is asked for. */
  readonly answer: Answer | undefined;
  readonly fields: readonly NamedField[];
  readonly place: Place;
};

const ASKED_ABOVE: readonly string[] = ['code', 'verdict'];

/** Code and text of a criterion, its verdict, and on demand the figure, the note or the reason. */
export const CriterionRow = ({ code, text, answer, fields, place }: Props) => {
  const { t, name } = useText();
  const verdict = useField(inside(place, 'verdict'));
  const options = fields.flatMap((field) =>
    field.name === 'verdict' && field.spec.kind === 'choice' ? field.spec.options : [],
  );
  const rest = fields.filter((field) => !ASKED_ABOVE.includes(field.name));
  return (
    <div className={styles['criterion']}>
      <div>
        <Text>
          <strong>{code}</strong> {text}
        </Text>
        {answer && (
          <Text size="sm" c="dimmed">
            {t('criteria.answer')}: {answerText(answer, name)}
          </Text>
        )}
      </div>
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
          {t('criteria.details')} <VisuallyHidden>{code}</VisuallyHidden>
        </summary>
        <Fields fields={rest} place={place} />
      </details>
    </div>
  );
};
