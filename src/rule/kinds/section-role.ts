import { z } from 'zod'
import { ROLES } from '../../document.js'
import { patternTextSchema } from './pattern-text.js'

const share = z.number().min(0).max(1)
const stretch = z.tuple([share, share])

/** Words of the body that speak for a role where no heading does. */
const cueSchema = z.strictObject({
  match: patternTextSchema,
  /** 1 touches on it, 2 speaks of it, 3 is a clear passage of its own; 0 names it in passing, and never adds up to more. */
  weight: z.number().int().min(0).max(3),
  /** Where in the document it counts, as shares of its length; everywhere, unless said. */
  place: stretch.optional(),
  /** In which kinds of document it counts; in all, unless said. */
  kinds: z
    .array(z.enum(['plan', 'summary', 'other']))
    .nonempty()
    .optional()
})

/** One part that a report should have: how its heading is worded, what its body says, where it stands. */
export const sectionRoleSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z0-9-]+)*$/),
  role: z.enum(ROLES),
  /** What the part is called in messages. */
  label: z.string().min(2),
  why: z.string().min(4),
  /** The kinds of document that should have it; in others its absence is no fault. */
  kinds: z.array(z.enum(['plan', 'summary'])).nonempty(),
  /** Headings that are this one as a whole, without number; also matched approximately. */
  titles: z.array(z.string().min(2)).nonempty(),
  /** Words that make a heading one of this role wherever they stand in it. */
  words: z.array(z.string().min(2)),
  /** Phrases in which the words above do not count: 保障措施 is no 措施. */
  except: z.array(z.string().min(2)).default([]),
  /** In these kinds of document a part whose heading names no role (领导挂帅, a slogan) counts for this one. */
  unnamed: z.array(z.enum(['plan', 'summary'])).default([]),
  cues: z.array(cueSchema),
  /** Where in the document the part usually begins, as shares of its length. */
  stands: stretch,
  /** How much each of the three voters has to say. */
  votes: z
    .strictObject({ heading: z.number().min(0), body: z.number().min(0), place: z.number().min(0) })
    .default({ heading: 3, body: 2, place: 1 }),
  /** `finds` are the passages that speak for the role: a whole section by its heading line, or the sentence of a cue. */
  examples: z
    .array(
      z.strictObject({
        text: z.string().min(1),
        kind: z.enum(['plan', 'summary', 'other']).optional(),
        finds: z.array(z.string().min(1)),
        because: z.string().optional()
      })
    )
    .min(2)
})
export type SectionRole = z.infer<typeof sectionRoleSchema>
