import { z } from 'zod'

/** What an example must give: `finds` lists the places of the findings that this rule makes, in order; a text in which it makes none is a near miss. */
const example = z.strictObject({
  text: z.string().min(1),
  kind: z.enum(['plan', 'summary', 'other']).optional(),
  finds: z.array(
    z.union([
      z.string().min(1),
      z.strictObject({
        text: z.string().min(1),
        verdict: z.enum(['inconsistent', 'consistent', 'undecided']).optional(),
        severity: z.enum(['error', 'warning', 'info']).optional()
      })
    ])
  ),
  because: z.string().min(2).optional()
})

const common = {
  id: z.string().regex(/^[a-z-]+(\.[a-z0-9-]+)+$/),
  /** The name of the check in reports: `placeholder`, `repetition`, … */
  check: z.string().regex(/^[a-z-]+(\.[a-z-]+)*$/),
  why: z.string().min(4),
  severity: z.enum(['error', 'warning', 'info']).default('warning'),
  examples: z.array(example).min(2)
}

/** Each match of a pattern in the normalized text is a finding. */
const pattern = z.strictObject({
  ...common,
  form: z.literal('pattern'),
  match: z.string().min(1),
  /** Only in documents that say whose they are. */
  only: z.enum(['school-named']).optional(),
  /** One Chinese sentence; `{text}` stands for what was matched. */
  message: z.string().min(4)
})

/** Found by code of its own (src/check/); the rule holds what an inspector may want to change of it. */
const reader = z.strictObject({
  ...common,
  form: z.literal('reader'),
  limits: z.record(z.string(), z.number()).default({}),
  patterns: z.record(z.string(), z.string().min(1)).default({})
})

export const checkSchema = z
  .discriminatedUnion('form', [pattern, reader])
  .refine((rule) => rule.examples.some(({ finds }) => finds.length > 0), 'examples 中至少要有一个命中的例子')
  .refine(
    (rule) => rule.examples.some(({ because }) => because !== undefined),
    'examples 中至少要有一个近例，并用 because 说明'
  )

export type CheckItem = z.infer<typeof checkSchema>
