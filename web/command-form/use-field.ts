import { useText } from '../i18n/language.tsx';
import { type Draft, draftAt, pointerOf } from './draft.ts';
import { useForm } from './form-context.ts';
import type { Place } from './place.ts';

/** A field's value, how to change it, and what is wrong with it. */
export const useField = ({ path, pointer }: Place) => {
  const { draft, change, complaintAt } = useForm();
  const value = draftAt(draft, path);
  return {
    value,
    text: typeof value === 'string' ? value : '',
    set: (next: Draft) => change(path, next),
    error: complaintAt(pointerOf(pointer)),
  };
};

/** A field's name on the page: that of this command if it has one, else that of its group, else the common one. */
export const useFieldLabel = () => {
  const { name, has } = useText();
  const { command } = useForm();
  return (field: string, group?: string | number): string => {
    const kind = [`field.${command}`, `field.${group}`].find((each) => has(`${each}.${field}`));
    return name(kind ?? 'field', field);
  };
};

/** A choice's name: that of the schema's kind (`Grade` → `grade.FAIR`), else that of the field, else a common one. */
export const useOptionLabel = (kinds: readonly (string | null)[]) => {
  const { name, has } = useText();
  return (option: string): string => {
    const known = kinds.find((kind) => kind !== null && has(`${kind}.${option}`));
    return name(known ?? 'option', option);
  };
};
