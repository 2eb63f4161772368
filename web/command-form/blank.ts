import type { Draft } from './draft.ts';
import type { FieldSpec, NamedField } from './field-spec.ts';

const blankField = ({ name, required, nullable, spec }: NamedField): readonly [string, Draft] => {
  const mayBeAbsent = !required && nullable;
  const wide = spec.kind === 'group' || spec.kind === 'variants';
  return [name, mayBeAbsent && wide ? null : blank(spec)];
};

/** An empty form of this shape. A list starts with the entries it must have. */
export const blank = (spec: FieldSpec): Draft => {
  switch (spec.kind) {
    case 'text':
    case 'date':
    case 'moment':
    case 'number':
    case 'choice':
    case 'flag':
      return '';
    case 'constant':
      return spec.value;
    case 'group':
      return Object.fromEntries(spec.fields.map(blankField));
    case 'list':
      return spec.item.kind === 'choice' ? [] : Array.from({ length: spec.min }, () => blank(spec.item));
    case 'variants':
      return null;
  }
};
