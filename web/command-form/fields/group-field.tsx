import { Button, Fieldset, Group, Stack } from '@mantine/core';
import { useText } from '../../i18n/language.tsx';
import { blank } from '../blank.ts';
import type { FieldProps } from '../field-props.ts';
import type { SpecOf } from '../field-spec.ts';
import styles from '../form.module.css';
import { useField } from '../use-field.ts';
import { Fields } from './fields.tsx';

/** A nested document; one that may be left out appears on demand. */
export const GroupField = ({ spec, label, required, place }: FieldProps<SpecOf<'group'>>) => {
  const { t } = useText();
  const { value, set, error } = useField(place);
  if (value === null || value === undefined) {
    return (
      <Group className={styles['wide'] ?? ''}>
        <Button variant="default" size="sm" onClick={() => set(blank(spec))}>
          {t('common.add')}: {label}
        </Button>
      </Group>
    );
  }
  return (
    <Fieldset legend={label} className={styles['wide'] ?? ''}>
      <Stack gap="sm">
        {error && <span role="alert">{error}</span>}
        <Fields fields={spec.fields} place={place} />
        {!required && (
          <Button variant="subtle" size="sm" w="fit-content" onClick={() => set(null)}>
            {t('common.remove')}: {label}
          </Button>
        )}
      </Stack>
    </Fieldset>
  );
};
