import { z } from 'zod'
import { patternTextSchema } from './pattern-text.js'

/** How a plan, a summary, or a document that is neither is told. */
export const documentKindSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z0-9-]+)*$/),
  kind: z.enum(['plan', 'summary', 'other']),
  why: z.string().min(4),
  /** Words of titles; the last such word of a title decides. */
  words: z.array(z.string().min(2)).nonempty(),
  /** Phrases in which the words above do not count. */
  except: z.array(z.string().min(2)).default([]),
  /** Wording of the body that decides where there is no title: of intent, or of things done. */
  wording: z.array(patternTextSchema).default([]),
  /** `finds` is the kind that the text comes to, as its only element. */
  examples: z
    .array(
      z.strictObject({
        text: z.string().min(1),
        finds: z.array(z.enum(['plan', 'summary', 'other'])).max(1),
        because: z.string().optional()
      })
    )
    .min(2)
})
export type DocumentKind = z.infer<typeof documentKindSchema>
