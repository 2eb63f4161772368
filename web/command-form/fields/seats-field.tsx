import { Fieldset, Text } from '@mantine/core';
import { isJsonArray, isJsonObject } from '../../api/json.ts';
import { useText } from '../../i18n/language.tsx';
import type { FieldProps } from '../field-props.ts';
import type { NamedField, SpecOf } from '../field-spec.ts';
import styles from '../form.module.css';
import { useForm } from '../form-context.ts';
import { inside, type Place } from '../place.ts';
import { useField, useFieldLabel } from '../use-field.ts';
import { VerdictChoice } from './verdict-choice.tsx';

type SeatProps = { readonly seat: string; readonly fields: readonly NamedField[]; readonly place: Place };

const Seat = ({ seat, fields, place }: SeatProps) => {
  const { name } = useText();
  const { Field } = useForm();
  const labelOf = useFieldLabel();
  const attendance = useField(inside(place, 'attendance'));
  const options = fields.flatMap(({ name: field, spec }) =>
    field === 'attendance' && spec.kind === 'choice' ? spec.options : [],
  );
  const invitation = fields.find((field) => field.name === 'invitation');
  return (
    <div className={styles['criterion']}>
      <Text fw={600}>{name('seat', seat)}</Text>
      <VerdictChoice
        legend={name('seat', seat)}
        options={options.map((value) => ({ value, label: name('attendance', value) }))}
        value={attendance.text}
        onChange={attendance.set}
      />
      {attendance.error && (
        <Text data-full c="red.9" size="sm" role="alert">
          {attendance.error}
        </Text>
      )}
      {invitation && attendance.text === 'INVITED_ABSENT' && (
        <div data-full>
          <Field
            name="invitation"
            label={labelOf('invitation')}
            required={false}
            spec={invitation.spec}
            place={inside(place, 'invitation')}
          />
        </div>
      )}
    </div>
  );
};

/** The seats of C124 Art. 9.1c, each present, not existing in the unit, or invited but absent. */
export const SeatsField = ({ spec, label, place }: FieldProps<SpecOf<'list'>>) => {
  const { value } = useField(place);
  const seats = (isJsonArray(value) ? value : []).filter(isJsonObject).map(({ seat }) => String(seat));
  const fields = spec.item.kind === 'group' ? spec.item.fields : [];
  return (
    <Fieldset legend={label} className={styles['wide'] ?? ''}>
      {seats.map((seat, index) => (
        <Seat key={seat} seat={seat} fields={fields} place={inside(place, index)} />
      ))}
    </Fieldset>
  );
};
