import { z } from 'zod'
import { patternTextSchema } from './pattern-text.js'

/** What must, or must not, stand right before and right behind the word; patterns of bounded length. */
const aroundSchema = z.strictObject({
  before: patternTextSchema.refine(isBounded, '不能用 * + {n,}：左右的字数须有限').optional(),
  after: patternTextSchema.refine(isBounded, '不能用 * + {n,}：左右的字数须有限').optional()
})

/** Words that are wrong, each with the right one: typos of a known class, damage of an encoding, errors of a converter. */
export const repairSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z]+(\.[a-z0-9-]+)+$/),
    why: z.string().min(2),
    /** Which text is searched: as written, before traditional characters are converted, or simplified. */
    on: z.enum(['written', 'simplified']).default('simplified'),
    /** Wrong word → right word. */
    words: z
      .record(z.string().min(1), z.string().min(1))
      .refine((words) => Object.keys(words).length > 0, '至少要有一个词'),
    where: aroundSchema.optional(),
    unless: aroundSchema.optional(),
    /** Whether the normalized text has the right word; a rule that only tells leaves the text alone. */
    changes: z.boolean().default(true),
    /** Whether people are told. Variants (随著) are changed silently. */
    tells: z.boolean().default(true),
    /** `finds` lists the wrong words found in the text, in order. */
    examples: z
      .array(
        z.strictObject({
          text: z.string().min(1),
          finds: z.array(z.string().min(1)),
          because: z.string().min(2).optional()
        })
      )
      .min(2)
  })
  .refine((rule) => rule.changes || rule.tells, 'changes 与 tells 不能都是 false')
  .refine((rule) => Object.entries(rule.words).every(([from, to]) => from !== to), 'words 中左右相同的词没有作用')
  .refine((rule) => rule.examples.some((d) => d.finds.length > 0), 'examples 中至少要有一个命中的例子')
  .refine(
    (rule) => rule.examples.some((d) => d.finds.length === 0 && d.because !== undefined),
    'examples 中至少要有一个不命中的近例，并用 because 说明'
  )

export type RepairRule = z.infer<typeof repairSchema>

function isBounded(pattern: string): boolean {
  return !/(?<!\\)(?:[*+]|\{\d+,\})/.test(pattern.replace(/\[[^\]]*\]/g, 'x'))
}
