import { z } from 'zod'
import { patternTextSchema } from './pattern-text.js'

/** Words that tell where a heading ends and the text begins, and whether what follows a number is a heading at all. */
export const outlineWordsSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z0-9-]+)*$/),
  why: z.string().min(4),
  use: z.enum([
    /** A heading may end in these: 培训 活动 措施. */
    'heading-end',
    /** A heading never ends in these: 加强 以及. */
    'no-heading-end',
    /** Text begins with these, and hardly anything else does: 我校 根据. */
    'text-start',
    /** Text often begins with these: 加强 组织. */
    'text-start-weak',
    /** These make a sentence of what stands before the full stop: 个别教师 至少. */
    'sentence',
    /** These alone are headings: 青年教师, 骨干教师. */
    'heading-name',
    /** These may stand before a heading and do not change it: 校本研修 本学期. */
    'heading-filler',
    /** Column heads of tables whose cells were flattened to lines. */
    'table-head'
  ]),
  words: z.array(z.string().min(1)).default([]),
  patterns: z.array(patternTextSchema).default([]),
  /** `finds` are the headings of the text, without their numbers. */
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
export type OutlineWords = z.infer<typeof outlineWordsSchema>
