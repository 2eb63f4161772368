import { Alert, Fieldset, List, NativeSelect, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import type { CaseLine, CaseView } from '../api/contract.ts';
import type { FieldProps } from '../command-form/field-props.ts';
import type { FieldSpec, SpecOf } from '../command-form/field-spec.ts';
import formStyles from '../command-form/form.module.css';
import { useForm } from '../command-form/form-context.ts';
import { textAt } from '../command-form/json-schema.ts';
import { inside } from '../command-form/place.ts';
import { useField, useOptionLabel } from '../command-form/use-field.ts';
import { QueryState } from '../errors/query-state.tsx';
import { useText } from '../i18n/language.tsx';
import { missingText } from '../lists/missing.ts';
import { type AnnexRow, outcomesOf, readAnnex, withCases, withoutCase } from './annex.ts';
import { AnnexLine } from './annex-lines.tsx';
import { missingFor, proposedOutcome } from './candidates.ts';
import { CasePicker } from './case-picker.tsx';
import { CodesInput } from './codes-input.tsx';
import styles from './decision.module.css';
import { useCandidates, useProposals } from './use-candidates.ts';

type Props = FieldProps<SpecOf<'list'>>;

const outcomesIn = (item: FieldSpec): readonly string[] => {
  const spec = item.kind === 'group' ? item.fields.find(({ name }) => name === 'outcome')?.spec : undefined;
  return spec?.kind === 'choice' ? spec.options : [];
};

/** Chosen though not ready: said before anything is sent. */
const Unready = ({ subject, lines }: { readonly subject: string; readonly lines: readonly CaseLine[] }) => {
  const { t, name } = useText();
  const unready = lines.filter((line) => missingFor(subject, line).length > 0);
  if (unready.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" role="status">
      <Text fw={600}>{t('annex.unready', { count: unready.length })}</Text>
      <List size="sm">
        {unready.map((line) => (
          <List.Item key={line.caseId}>
            {line.unitName}:{' '}
            {missingFor(subject, line)
              .map((each) => missingText({ name }, each))
              .join('; ')}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
};

type ForAllProps = { readonly outcomes: readonly string[]; readonly onChoose: (outcome: string) => void };

const OutcomeForAll = ({ outcomes, onChoose }: ForAllProps) => {
  const { t } = useText();
  const labelOf = useOptionLabel(['grade']);
  return (
    <NativeSelect
      label={t('annex.outcomeForAll')}
      value=""
      data={[{ value: '', label: t('common.choose') }, ...outcomes.map((value) => ({ value, label: labelOf(value) }))]}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    />
  );
};

type Rows = readonly AnnexRow[];

/** What was proposed fills in where nothing is chosen yet; an outcome of another subject goes. */
const useSuitableOutcomes = (rows: Rows, set: (rows: Rows) => void, outcomes: readonly string[], of: ProposedOf) => {
  const suited = rows.map((row) => {
    if (outcomes.includes(row.outcome)) return row;
    const proposed = of(row.caseId);
    return { ...row, outcome: outcomes.includes(proposed) ? proposed : '' };
  });
  const differs = outcomes.length > 0 && suited.some(({ outcome }, index) => outcome !== rows[index]?.outcome);
  useEffect(() => {
    if (differs) set(suited);
  });
};
type ProposedOf = (caseId: string) => string;

const useAnnex = ({ spec, place }: Props) => {
  const { draft, fillIn, case: subjectCase } = useForm();
  const { value, set, error } = useField(place);
  const document = ['data', 'document'] as const;
  const subject = textAt(draft, ...document, 'subject') ?? '';
  const candidates = useCandidates(subject, textAt(draft, ...document, 'issuer') ?? '');
  const rows = readAnnex(value);
  const proposals = useProposals(rows.map(({ caseId }) => caseId));
  const outcomes = outcomesOf(subject, outcomesIn(spec.item));
  const proposedOf = (caseId: string) => proposedOutcome(subject, proposals.get(caseId));
  useSuitableOutcomes(rows, (suited) => fillIn(place.path, [...suited]), outcomes, proposedOf);
  const lines = new Map((candidates.data ?? []).map((line) => [line.caseId, line] as const));
  return {
    subject,
    candidates,
    rows,
    outcomes,
    proposedOf,
    lines,
    error,
    subjectCase,
    set: (to: Rows) => set([...to]),
  };
};

const nameOf = (caseId: string, line: CaseLine | undefined, of: CaseView | undefined): string =>
  line?.unitName ?? (of?.caseId === caseId ? of.facts.name : caseId);

const Chosen = ({ annex, place }: { readonly annex: ReturnType<typeof useAnnex> } & Pick<Props, 'place'>) => {
  const { t } = useText();
  const { rows, set, outcomes, lines, proposedOf, subject, subjectCase } = annex;
  if (rows.length === 0) return <Text>{t('annex.empty')}</Text>;
  return (
    <Stack gap="xs">
      {rows.length > 1 && (
        <OutcomeForAll outcomes={outcomes} onChoose={(outcome) => set(rows.map((row) => ({ ...row, outcome })))} />
      )}
      <ol className={styles['lines']} aria-label={t('annex.lines')}>
        {rows.map((row, index) => (
          <AnnexLine
            key={row.caseId}
            row={row}
            name={nameOf(row.caseId, lines.get(row.caseId), subjectCase)}
            listed={lines.get(row.caseId)}
            proposed={proposedOf(row.caseId)}
            outcomes={outcomes}
            place={inside(place, index)}
            onRemove={() => set(withoutCase(rows, row.caseId))}
          />
        ))}
      </ol>
      <Unready subject={subject} lines={rows.flatMap(({ caseId }) => lines.get(caseId) ?? [])} />
    </Stack>
  );
};

/** The list of a decision document: cases picked from those that wait, numbered in the order of picking. */
export const AnnexField = (props: Props) => {
  const { t } = useText();
  const annex = useAnnex(props);
  const { subject, candidates, rows, set, error } = annex;
  const add = (caseIds: readonly string[]) =>
    set(
      withCases(
        rows,
        caseIds.map((caseId) => ({ caseId, outcome: '' })),
      ),
    );
  return (
    <Fieldset legend={props.label} className={formStyles['wide'] ?? ''}>
      <Stack gap="sm">
        {subject === '' ? (
          <Text>{t('annex.subjectFirst')}</Text>
        ) : (
          <QueryState query={candidates}>
            {(lines) => (
              <CasePicker
                subject={subject}
                lines={lines}
                chosen={new Set(rows.map(({ caseId }) => caseId))}
                onAdd={add}
                onRemove={(caseId) => set(withoutCase(rows, caseId))}
              />
            )}
          </QueryState>
        )}
        <CodesInput onAdd={add} />
        {error && (
          <Text c="red.9" size="sm" role="alert">
            {error}
          </Text>
        )}
        <Chosen annex={annex} place={props.place} />
      </Stack>
    </Fieldset>
  );
};
