import { z } from 'zod';

const FieldError = z.object({
  pointer: z.string().describe('JSON pointer into the body, or `/query/<name>`, `/headers/<name>`, `/params/<name>`'),
  code: z.string(),
  message: z.string(),
});

/** RFC 9457. Everything from 400 to 500 has this form. */
export const Problem = z
  .object({
    type: z.string().describe('`/problems/<code>`: a page that explains it'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    legalBasis: z.string().nullable().optional().describe('The paragraph it rests on; null: our own rule'),
    facts: z.record(z.string(), z.unknown()).optional(),
    errors: z.array(FieldError).optional(),
    correlationId: z.string(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

/** Why not, as a dry run of the decider gave it: the same value as the problem of the real attempt. */
export const Refusal = z
  .object({
    code: z.string(),
    title: z.string(),
    detail: z.string(),
    legalBasis: z.string().nullable(),
    facts: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'Refusal' });
export type Refusal = z.infer<typeof Refusal>;

const problemBody = { 'application/problem+json': { schema: Problem } };

/** Every route answers its errors so. */
export const failures = {
  '4xx': { description: 'Refused: a problem with its code', content: problemBody },
  '5xx': { description: 'Not answered: a problem with its code', content: problemBody },
} as const;
