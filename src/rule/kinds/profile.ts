import { z } from 'zod'
import { ROLES } from '../../document.js'
import { patternTextSchema } from './pattern-text.js'

const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)

/** One part that a document of this profile should have. */
const itemSchema = z
  .strictObject({
    /** Known by its role, where a profile has no two items of one role. */
    id: id.optional(),
    role: z.enum(ROLES),
    label: z.string().min(2),
    need: z.enum(['required', 'recommended']).default('required'),
    /** Points that are lost where it is missing. */
    deduction: z.number().min(0).default(0),
    /** What the rubric or the rule says of it. */
    clause: z.string().min(2),
    /** Where that is written, if not in the source of the profile. */
    source: z.string().min(2).optional(),
    /** What the writer could do, said politely. */
    advice: z.string().min(6),
    /** Wordings by any of which the document has it; where they are given they decide, and not the role. */
    cues: z.array(patternTextSchema).nonempty().optional(),
    /** Where the wordings are looked for: anywhere, or in every single record. */
    where: z.enum(['document', 'records']).default('document')
  })
  .refine(({ where, cues }) => where === 'document' || cues !== undefined, {
    message: '每次记录都要有的项目，须用 cues 写明怎样算有',
    path: ['where']
  })
  .refine(({ need, deduction }) => need === 'required' || deduction === 0, {
    message: '建议项（recommended）不扣分，deduction 应为 0',
    path: ['deduction']
  })

/** From this score up; the last band begins at 0. */
const bandSchema = z.strictObject({ label: z.string().min(1), from: z.number().min(0) })

/** What a kind of document should hold, who says so, and what it costs where it does not. */
export const profileSchema = z.strictObject({
  id,
  label: z.string().min(2),
  why: z.string().min(4),
  /** A profile whose items, and whatever else this one leaves out, are taken over. */
  extends: id.optional(),
  /** Items of that profile that are not taken over. */
  without: z.array(id).default([]),
  for: z
    .array(z.enum(['plan', 'summary', 'other']))
    .nonempty()
    .optional(),
  /** Documents of these kinds with such words in their title are judged by it, unless another is named. */
  titled: patternTextSchema.optional(),
  source: z.string().min(2).optional(),
  points: z.number().positive().optional(),
  /** The most that is taken off in all; without it, every missing item counts. */
  most: z.number().min(0).optional(),
  /** Where a record begins, by lines: 活动记录（一）. */
  records: patternTextSchema.optional(),
  bands: z.array(bandSchema).nonempty().optional(),
  items: z.array(itemSchema).default([]),
  /** `missing` lists the labels of the items that the text lacks. */
  examples: z
    .array(
      z.strictObject({
        text: z.string().min(1),
        missing: z.array(z.string().min(1)),
        because: z.string().min(2).optional()
      })
    )
    .min(2)
})

export type ProfileItem = z.infer<typeof profileSchema>
export type ProfilePart = ProfileItem['items'][number]
