import { z } from 'zod'

const passage = z.strictObject({ text: z.string().min(1), start: z.int().nonnegative(), end: z.int().positive() })

/** A line of follow.jsonl: what became of one promise of a plan. Offsets are those of the report named. */
export const followSchema = z.strictObject({
  plan: z.string(),
  summary: z.string().nullable(),
  promise: passage,
  outcome: z.enum(['done', 'partly', 'changed', 'not-mentioned', 'undecided']),
  evidence: passage.nullable(),
  message: z.string().min(1)
})

export type Follow = z.infer<typeof followSchema>
