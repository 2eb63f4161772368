import { STREAM_EVENTS } from '#schema/registry.ts';

/** The part of a zod schema that the store needs. */
export type EventShape = {
  readonly safeParse: (
    event: unknown,
  ) =>
    | { readonly success: true; readonly data: { readonly type: string; readonly data: unknown } }
    | { readonly success: false; readonly error: { readonly message: string } };
};

/** Stream type → event type → schema version → shape of `{ type, data }`. */
export type EventRegistry = Readonly<Record<string, Readonly<Record<string, Readonly<Record<number, EventShape>>>>>>;

type Union = {
  readonly options: readonly (EventShape & { readonly shape: { readonly type: { readonly value: string } } })[];
};

/** A registry in which every event of the unions has its first version. */
export const registryOf = (unions: Readonly<Record<string, Union>>): EventRegistry =>
  Object.fromEntries(
    Object.entries(unions).map(([stream, union]) => [
      stream,
      Object.fromEntries(union.options.map((option) => [option.shape.type.value, { 1: option }])),
    ]),
  );

/** Every event that may be appended, as released. */
export const RELEASED_EVENTS: EventRegistry = registryOf(STREAM_EVENTS);
