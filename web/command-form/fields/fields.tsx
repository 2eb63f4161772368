import type { NamedField } from '../field-spec.ts';
import styles from '../form.module.css';
import { useForm } from '../form-context.ts';
import { inside, type Place } from '../place.ts';
import { useFieldLabel } from '../use-field.ts';

type Props = {
  readonly fields: readonly NamedField[];
  readonly place: Place;
  /** Without a grid of their own: they stand in the grid of the one who asks. */
  readonly flat?: boolean;
};

/** The fields of a group, each under its name. */
export const Fields = ({ fields, place, flat }: Props) => {
  const labelOf = useFieldLabel();
  const { Field } = useForm();
  const drawn = fields.map(({ name, required, spec }) => (
    <Field
      key={name}
      name={name}
      label={labelOf(name, place.path.at(-1))}
      required={required}
      spec={spec}
      place={inside(place, name)}
    />
  ));
  return flat ? drawn : <div className={styles['fields']}>{drawn}</div>;
};
