import type { Json } from '../api/json.ts';

type Common = {
  /** Name of the contract's schema (`DocumentRef`, `Grade`), where it has one: it chooses widgets and labels. */
  readonly schemaName: string | null;
};

/** What a form asks for at one place, read from the command's JSON Schema. */
export type FieldSpec = Common &
  (
    | { readonly kind: 'text'; readonly max: number | null; readonly format: string | null }
    | { readonly kind: 'date' }
    | { readonly kind: 'moment' }
    | { readonly kind: 'number'; readonly whole: boolean; readonly min: number | null; readonly max: number | null }
    | { readonly kind: 'flag' }
    | { readonly kind: 'choice'; readonly options: readonly string[] }
    | { readonly kind: 'constant'; readonly value: Json }
    | { readonly kind: 'group'; readonly fields: readonly NamedField[] }
    | { readonly kind: 'list'; readonly item: FieldSpec; readonly min: number }
    | { readonly kind: 'variants'; readonly options: readonly Variant[] }
  );

export type NamedField = {
  readonly name: string;
  /** Whether the form must not be sent without it. */
  readonly required: boolean;
  readonly nullable: boolean;
  readonly spec: FieldSpec;
};

/** One of several forms of a value; its name is the property that tells it apart, or the schema's name. */
export type Variant = { readonly name: string; readonly spec: FieldSpec };

export type SpecOf<Kind extends FieldSpec['kind']> = Extract<FieldSpec, { readonly kind: Kind }>;
