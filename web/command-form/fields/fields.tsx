import type { NamedField } from '../field-spec.ts';
import styles from '../form.module.css';
import { useForm } from '../form-context.ts';
import { inside, type Place } from '../place.ts';
import { useFieldLabel } from '../use-field.ts';

/** The fields of a group, each under its name. */
export const Fields = ({ fields, place }: { readonly fields: readonly NamedField[]; readonly place: Place }) => {
  const labelOf = useFieldLabel();
  const { Field } = useForm();
  return (
    <div className={styles['fields']}>
      {fields.map(({ name, required, spec }) => (
        <Field
          key={name}
          name={name}
          label={labelOf(name)}
          required={required}
          spec={spec}
          place={inside(place, name)}
        />
      ))}
    </div>
  );
};
