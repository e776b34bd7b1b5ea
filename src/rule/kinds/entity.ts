import { z } from 'zod'
import { QUANTITY_TYPES } from '../../document.js'

/** What an example must give: `finds` lists every entity of the rule's type in the text, in order, with the fields that matter. */
export const entityExample = z.strictObject({
  text: z.string().min(1),
  kind: z.enum(['plan', 'summary', 'other']).optional(),
  finds: z.array(z.looseObject({ text: z.string().min(1) })),
  because: z.string().min(2).optional()
})

const common = {
  id: z.string().regex(/^[a-z]+\.[a-z0-9-]+$/),
  why: z.string().min(2),
  examples: z.array(entityExample).min(2)
}

/**
 * An amount: a pattern around one {number}, matched where a numeral was read; {plus:0.1} is another numeral behind it,
 * whose figure times 0.1 is added: 5元3毛.
 */
const quantity = z.strictObject({
  ...common,
  form: z.literal('quantity'),
  type: z.enum(QUANTITY_TYPES),
  match: z.string().includes('{number}'),
  /** Unit where the pattern captures none. */
  unit: z.string().optional(),
  /** What the figure is multiplied by: 半天 is 0.5. */
  factor: z.number().optional(),
  /** What is added to the figure: 一个半小时 is 1.5. */
  add: z.number().optional(),
  /** The mention is the whole match unless only the numeral with its unit is meant. */
  span: z.enum(['whole', 'number']).optional(),
  /** Qualifier where the words captured say none. */
  qualifier: z.enum(['exact', 'at_least', 'at_most', 'more_than', 'less_than', 'about']).optional(),
  /** Only numerals that are percentages (or are none), or that end in this. */
  only: z.strictObject({ percent: z.boolean().optional(), ends: z.string().optional() }).optional(),
  /** Not where these stand right before or behind what was matched. */
  unless: z.strictObject({ before: z.string().optional(), after: z.string().optional() }).optional()
})

/** Found by code of its own (src/extract/), with the lexicons that the code names; the rule says what is found and why. */
const reader = z.strictObject({
  ...common,
  form: z.literal('reader'),
  type: z.enum([
    'level',
    'person',
    'organization',
    'date',
    'period',
    'work',
    'count',
    'hours',
    'percent',
    'money',
    'score',
    'credits'
  ])
})

export const entitySchema = z
  .discriminatedUnion('form', [quantity, reader])
  .refine((rule) => rule.examples.some((d) => d.finds.length > 0), 'examples 中至少要有一个命中的例子')
  .refine(
    (rule) => rule.examples.some((d) => d.because !== undefined),
    'examples 中至少要有一个近例，并用 because 说明'
  )

export type EntityItem = z.infer<typeof entitySchema>
export type QuantityItem = z.infer<typeof quantity>
