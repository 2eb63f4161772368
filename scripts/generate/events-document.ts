import { z } from 'zod';
import { STREAM_EVENTS, type StreamType } from '#schema/registry.ts';
import { type Artifact, artifact } from './artifact.ts';
import { typeName } from './type-name.ts';

const STREAMS = [
  ['case', '`case-<case>`: one unit in one year. Its workflow is the only writer.'],
  ['unit', '`unit-<unit>`: the register of units.'],
  ['cycle', '`cycle-<year>-<province>`: the year of a province.'],
  ['decision', '`decision-<office>-<year>-<number>`: one signed document that covers many cases.'],
  ['officer', '`officer-<id>`: which offices a person holds, from when to when.'],
  ['duty', '`duty-<year>-<office>`: what an office owes in a year, and what came of it.'],
  ['policy', '`policy-vn`, `policy-<province>`: days of the calendar and dates of duties, proposed and adopted.'],
  ['report', '`report-<id>`: an immutable snapshot of figures.'],
] as const satisfies readonly (readonly [StreamType, string])[];

type Field = { readonly description?: string };
type EventSchema = {
  readonly description?: string;
  readonly shape: { readonly type: { readonly value: string }; readonly data: z.ZodType };
};

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const fields = (data: z.ZodType): readonly string[] => {
  const { properties = {}, required = [] } = z.toJSONSchema(data, { io: 'output' });
  return Object.entries(properties).map(([name, schema]) => {
    const { description = '' }: Field = typeof schema === 'object' ? schema : {};
    const optional = required.includes(name) ? '' : ', optional';
    return `| \`${name}\` | ${cell(typeName(schema))}${optional} | ${cell(description)} |`;
  });
};

const section = ({ description = '', shape }: EventSchema): readonly string[] => {
  const rows = fields(shape.data);
  const table = ['| field | type | |', '| --- | --- | --- |', ...rows];
  return [`### ${shape.type.value}`, '', description, '', ...(rows.length > 0 ? [...table, ''] : ['No data.', ''])];
};

const HEAD = `# Events

Generated from \`schema/\` by \`npm run generate\`; edit the descriptions there. Every event also carries the envelope of
\`schema/envelope.ts\`: who, in which role and office, when in law, when received and recorded, under which command.
All are at version 1. A written shape never changes: a new version comes beside it, with an upcaster.`;

/** docs/events.md: every event with its meaning and its fields. */
export const eventsDocument = (): Artifact => {
  const streams = STREAMS.flatMap(([stream, meaning]) => [
    `## ${stream}`,
    '',
    meaning,
    '',
    ...STREAM_EVENTS[stream].options.flatMap(section),
  ]);
  return artifact('docs/events.md', [HEAD, '', ...streams].join('\n'));
};
