import { z } from 'zod';
import { STREAM_EVENTS } from '#schema/registry.ts';
import { RELEASED_EVENTS } from '#store/registry.ts';
import { type Artifact, artifact } from './artifact.ts';

export const SHAPES = 'test/contract/events';

const isZod = (shape: unknown): shape is z.ZodType => shape instanceof z.ZodType;

/** JSON Schema of the payload of every released (type, version), one file each. */
export const eventShapes = (): readonly Artifact[] =>
  Object.keys(STREAM_EVENTS).flatMap((stream) =>
    Object.entries(RELEASED_EVENTS[stream] ?? {}).flatMap(([type, versions]) =>
      Object.entries(versions).flatMap(([version, shape]) => {
        if (!isZod(shape)) return [];
        const schema = z.toJSONSchema(shape, { target: 'draft-2020-12', io: 'output' });
        const path = `${SHAPES}/${type}.v${version}.schema.generated.json`;
        return [artifact(path, `${JSON.stringify(schema, null, 2)}\n`, true)];
      }),
    ),
  );
