import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { ProblemAlert } from '../../errors/problem-alert.tsx';
import { useText } from '../../i18n/language.tsx';
import type { FieldProps } from '../field-props.ts';
import type { SpecOf } from '../field-spec.ts';
import styles from '../form.module.css';
import { useForm } from '../form-context.ts';
import { useField } from '../use-field.ts';

const useDraftReport = (onDrafted: (reportId: string) => void) => {
  const { case: subject } = useForm();
  const [key] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: async () => {
      if (!subject) throw new Error('a report is drafted from a case');
      const body = { kind: 'R6', year: subject.year, province: subject.facts.province } as const;
      return dataOf(api.POST('/v1/reports', { params: { header: { 'idempotency-key': key } }, body }));
    },
    onSuccess: ({ reportId }) => onDrafted(reportId),
  });
};

/** A report's id, typed, or that of a snapshot taken now. */
export const ReportField = ({ label, required, place }: FieldProps<SpecOf<'text'>>) => {
  const { t } = useText();
  const { text, set, error } = useField(place);
  const draft = useDraftReport(set);
  return (
    <Stack gap="xs" className={styles['wide'] ?? ''}>
      <Group align="flex-end">
        <TextInput
          className={styles['grow'] ?? ''}
          label={label}
          required={required}
          value={text}
          error={error}
          onChange={({ currentTarget }) => set(currentTarget.value)}
        />
        <Button variant="default" loading={draft.isPending} onClick={() => draft.mutate()}>
          {t('form.draftReport')}
        </Button>
      </Group>
      {draft.isError && <ProblemAlert error={draft.error} />}
    </Stack>
  );
};
