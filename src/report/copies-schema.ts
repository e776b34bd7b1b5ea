import { z } from 'zod'

const share = z.number().min(0).max(1)

/**
 * A line of copies.jsonl: one group of documents that hang together by copied text. First the groups of different
 * schools (`schools`), then those of one school in different years (`years`), each in the order of its first document.
 *
 * Texts are compared by their Chinese characters, in simplified script, with every figure and each school's own name
 * standing for any other; spaces, line breaks and punctuation do not matter, nor do names of files. `raw` is the largest
 * share of one document that stands in another of the group: 1 where it stands there as a whole. `net` is the same of
 * what is its own, leaving out of both what most of the batch has in common: text that stands in the documents of more
 * than half of the schools (at least 4, and never needing more than 20), and the stock phrases of
 * rules/lexicons/copies.yml.
 *
 * Two schools are a group from 90 characters and a tenth of one document on, net; one school's years from 150 characters
 * and six tenths on, because what a school is does not change every year. A school's papers of one year are never one.
 */
export const copiesSchema = z.strictObject({
  documents: z.array(z.string()).min(2).describe('报告编号，按输入的次序'),
  raw: share.describe('一份文档见于另一份的最大比例'),
  net: share.describe('除去全批大多数文档共有的文字后的同一比例'),
  reuse: z.enum(['schools', 'years']).describe('schools 不同学校之间；years 同一学校不同年度'),
  passages: z
    .array(
      z.strictObject({
        text: z.string().min(1).describe('第一处的原文；其他处的数字、校名、标点可能不同'),
        places: z
          .array(z.strictObject({ report: z.string(), start: z.int().nonnegative(), end: z.int().positive() }))
          .min(2)
      })
    )
    .describe('共有的段落，长的在前')
})

export type Copies = z.infer<typeof copiesSchema>
