import type { FieldSpec } from './field-spec.ts';
import type { Place } from './place.ts';

export type FieldProps<Spec extends FieldSpec = FieldSpec> = {
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
  readonly spec: Spec;
  readonly place: Place;
};
