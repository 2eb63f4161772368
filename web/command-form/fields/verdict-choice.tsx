import { useId } from 'react';
import styles from '../form.module.css';

type Props = {
  readonly legend: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** A few answers side by side as native radio buttons: arrow keys move among them, Tab goes to the next row. */
export const VerdictChoice = ({ legend, options, value, onChange }: Props) => {
  const group = useId();
  return (
    <fieldset className={styles['verdicts']} aria-label={legend}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={group}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
};
