import { z } from 'zod'
import { SHIELD_KINDS } from '../../document.js'

const example = z.strictObject({
  text: z.string().min(1),
  /** The pieces that this rule shields in the text, in order; none for a near miss, which says why. */
  shields: z.array(z.string().min(1)),
  because: z.string().min(2).optional()
})

/** A piece of text whose figures are no amounts, or are read as a whole. Matched on the normalized text, before numbers. */
export const shieldSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z-]+\.[a-z0-9-]+$/),
    kind: z.enum(SHIELD_KINDS),
    why: z.string().min(2),
    match: z.string().min(1),
    examples: z.array(example).min(2)
  })
  .refine((rule) => rule.examples.some((d) => d.shields.length > 0), 'examples 中至少要有一个命中的例子')
  .refine(
    (rule) => rule.examples.some((d) => d.shields.length === 0 && d.because),
    'examples 中至少要有一个不命中的近例，并用 because 说明'
  )

export type ShieldItem = z.infer<typeof shieldSchema>
