import { z } from 'zod'
import { patternTextSchema } from './pattern-text.js'

/** A piece of text that is not the report's own: of the site it was taken from, of the program it was written with. */
export const residueSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z0-9-]+)*$/),
  why: z.string().min(4),
  match: patternTextSchema,
  /** What is residue: the match alone, the sentence or the line it stands in. */
  takes: z.enum(['match', 'sentence', 'line']),
  /** Where it counts: before the first sentence of the report, behind its last one, or anywhere. */
  at: z.enum(['head', 'tail', 'anywhere']).default('anywhere'),
  /** Whether lines that look like links, directly below, are residue too. */
  list: z.boolean().default(false),
  /** `finds` are the pieces of residue. */
  examples: z
    .array(
      z.strictObject({
        text: z.string().min(1),
        finds: z.array(z.string().min(1)),
        because: z.string().optional()
      })
    )
    .min(2)
})
export type ResidueRule = z.infer<typeof residueSchema>
