import { z } from 'zod'

/** A list of words with a name, for patterns and readers to refer to; grouped where the group means something. */
export const lexiconSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z0-9_-]+)*$/),
    why: z.string().min(2),
    words: z.array(z.string().min(1)).nonempty().optional(),
    groups: z.record(z.string(), z.array(z.string().min(1)).nonempty()).optional()
  })
  .refine((item) => (item.words === undefined) !== (item.groups === undefined), 'words 与 groups 二选一')

export type LexiconItem = z.infer<typeof lexiconSchema>
