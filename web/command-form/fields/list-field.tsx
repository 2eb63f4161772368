import { Button, Fieldset, Group, Stack, Text } from '@mantine/core';
import { isJsonArray } from '../../api/json.ts';
import { useText } from '../../i18n/language.tsx';
import { blank } from '../blank.ts';
import type { FieldProps } from '../field-props.ts';
import type { SpecOf } from '../field-spec.ts';
import styles from '../form.module.css';
import { useForm } from '../form-context.ts';
import { inside } from '../place.ts';
import { useField } from '../use-field.ts';

type ItemProps = FieldProps<SpecOf<'list'>> & { readonly index: number; readonly onRemove: () => void };

const Item = ({ spec, name, label, place, index, onRemove }: ItemProps) => {
  const { t } = useText();
  const { Field } = useForm();
  const number = index + 1;
  return (
    <Group align="flex-end" wrap="nowrap" className={styles['item'] ?? ''}>
      <div className={styles['grow']}>
        <Field
          name={name}
          label={t('form.itemOf', { label, number })}
          required
          spec={spec.item}
          place={inside(place, index)}
        />
      </div>
      <Button
        variant="default"
        size="sm"
        aria-label={`${t('common.remove')}: ${t('form.itemOf', { label, number })}`}
        onClick={onRemove}
      >
        {t('common.remove')}
      </Button>
    </Group>
  );
};

/** Any number of entries of the same kind. */
export const ListField = (props: FieldProps<SpecOf<'list'>>) => {
  const { spec, label, place } = props;
  const { t } = useText();
  const { value, set, error } = useField(place);
  const items = isJsonArray(value) ? value : [];
  return (
    <Fieldset legend={label} className={styles['wide'] ?? ''}>
      <Stack gap="sm">
        {[...items.keys()].map((index) => (
          <Item key={index} {...props} index={index} onRemove={() => set(items.toSpliced(index, 1))} />
        ))}
        {error && (
          <Text c="red.9" size="sm" role="alert">
            {error}
          </Text>
        )}
        <Button variant="default" size="sm" w="fit-content" onClick={() => set([...items, blank(spec.item)])}>
          {t('common.add')}
        </Button>
      </Stack>
    </Fieldset>
  );
};
