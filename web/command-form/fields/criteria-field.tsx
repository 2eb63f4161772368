import { Button, Fieldset, Group, Stack, Text } from '@mantine/core';
import type { CaseView } from '../../api/contract.ts';
import { isJsonArray, isJsonObject, type JsonObject } from '../../api/json.ts';
import { useText } from '../../i18n/language.tsx';
import type { FieldProps } from '../field-props.ts';
import type { SpecOf } from '../field-spec.ts';
import { figureDraft } from '../figure-draft.ts';
import styles from '../form.module.css';
import { useForm } from '../form-context.ts';
import { inside } from '../place.ts';
import { useField } from '../use-field.ts';
import { CriterionRow } from './criterion-row.tsx';

/** The unit's own answer, as a draft of the finding. */
const fromAnswer = (row: JsonObject, subject: CaseView | undefined): JsonObject => {
  const answer = subject?.dossier?.answers.find(({ code }) => code === row['code']);
  return answer ? { ...row, verdict: answer.verdict, figure: figureDraft(answer.figure) } : row;
};

const isAnswered = (row: JsonObject): boolean => row['verdict'] !== '' && row['verdict'] !== undefined;

/** One row for each criterion of the set pinned with the case (C124 Art. 6, 7): all must be answered. */
export const CriteriaField = ({ spec, label, place }: FieldProps<SpecOf<'list'>>) => {
  const { t } = useText();
  const { case: subject } = useForm();
  const { value, set, error } = useField(place);
  const rows = (isJsonArray(value) ? value : []).filter(isJsonObject);
  const fields = spec.item.kind === 'group' ? spec.item.fields : [];
  const textOf = (code: string) => subject?.criteria.find((each) => each.code === code)?.text ?? '';
  const markRest = () => set(rows.map((row) => (isAnswered(row) ? row : { ...row, verdict: 'MET' })));
  const copyAnswers = () => set(rows.map((row) => (isAnswered(row) ? row : fromAnswer(row, subject))));
  const copies = spec.item.schemaName === 'CriterionFinding' && subject?.dossier;
  const done = rows.filter(isAnswered).length;
  return (
    <Fieldset legend={label} className={styles['wide'] ?? ''}>
      <Group justify="space-between">
        <Text size="sm" role="status">
          {t('criteria.answered', { done, total: rows.length })}
        </Text>
        <Group gap="xs">
          {copies && (
            <Button variant="default" size="sm" disabled={done === rows.length} onClick={copyAnswers}>
              {t('criteria.copyAnswers')}
            </Button>
          )}
          <Button variant="default" size="sm" disabled={done === rows.length} onClick={markRest}>
            {t('criteria.allMet')}
          </Button>
        </Group>
      </Group>
      {error && (
        <Text c="red.9" size="sm" role="alert">
          {error}
        </Text>
      )}
      <Stack gap={0}>
        {rows.map((row, index) => (
          <CriterionRow
            key={String(row['code'])}
            code={String(row['code'])}
            text={textOf(String(row['code']))}
            answer={copies ? subject?.dossier?.answers.find(({ code }) => code === row['code']) : undefined}
            fields={fields}
            place={inside(place, index)}
          />
        ))}
      </Stack>
    </Fieldset>
  );
};
