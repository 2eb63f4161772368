import { Button, Fieldset, Stack } from '@mantine/core';
import { isJsonObject } from '../../api/json.ts';
import { useText } from '../../i18n/language.tsx';
import { blankDocument } from '../document-presets.ts';
import type { FieldProps } from '../field-props.ts';
import type { SpecOf } from '../field-spec.ts';
import styles from '../form.module.css';
import { useForm } from '../form-context.ts';
import { useField } from '../use-field.ts';
import { DocumentParts } from './document-parts.tsx';

const AddDocument = ({ label, place }: Pick<FieldProps, 'label' | 'place'>) => {
  const { t, name } = useText();
  const { officer, case: subject } = useForm();
  const { set, error } = useField(place);
  const add = () => set(blankDocument({ officer, subject, titleOf: (kind) => name('documentKind', kind) }, ''));
  return (
    <Stack gap={4} className={styles['wide'] ?? ''}>
      <Button variant="default" size="sm" w="fit-content" onClick={add}>
        {t('common.add')}: {label}
      </Button>
      {error && <span role="alert">{error}</span>}
    </Stack>
  );
};

/** A document that is kept elsewhere: its number and date, who keeps it, who saw it and when (lifecycle §4). */
export const DocumentField = ({ spec, label, required, place }: FieldProps<SpecOf<'group'>>) => {
  const { t } = useText();
  const { value, set } = useField(place);
  if (!isJsonObject(value)) return <AddDocument label={label} place={place} />;
  return (
    <Fieldset legend={label} className={styles['wide'] ?? ''}>
      <Stack gap="sm">
        <DocumentParts spec={spec} place={place} />
        {!required && (
          <Button variant="subtle" size="sm" w="fit-content" onClick={() => set(null)}>
            {t('common.remove')}: {label}
          </Button>
        )}
      </Stack>
    </Fieldset>
  );
};
