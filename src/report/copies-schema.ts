import { z } from 'zod'

const share = z.number().min(0).max(1)

/**
 * A line of copies.jsonl: one group of copied text. `raw` and `net` are the largest share of one document that
 * stands in another, with and without what most of the batch has in common.
 */
export const copiesSchema = z.strictObject({
  documents: z.array(z.string()).min(2),
  raw: share,
  net: share,
  reuse: z.enum(['schools', 'years']),
  passages: z.array(
    z.strictObject({
      text: z.string().min(1),
      places: z
        .array(z.strictObject({ report: z.string(), start: z.int().nonnegative(), end: z.int().positive() }))
        .min(2)
    })
  )
})

export type Copies = z.infer<typeof copiesSchema>
