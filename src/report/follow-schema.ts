import { z } from 'zod'

const passage = z.strictObject({ text: z.string().min(1), start: z.int().nonnegative(), end: z.int().positive() })

/**
 * A line of follow.jsonl: what became of one promise of a plan. Lines are in the order of the plans, the promises of
 * each in the order of its text. Offsets are those of the report named, in UTF-16 code units.
 *
 * A promise is an amount that the plan sets as a target (每学期专题讲座4次), or an activity that it says will be, without a
 * figure (将举办读书沙龙). Figures are compared by value, unit and rate: a rate is counted over the time of the summary,
 * with a range for weeks and months (two-weekly is 7 to 11 times a term), a share of each teacher against a total by the
 * number of teachers that the summary or the plan states. An activity is known by its name and the words around it.
 *
 * A plan is followed in the summary of the same school and time, found by what the documents say, where need be by their
 * folder, never by the names of files; `summary` is null where there is none, or more than one that may be it.
 */
export const followSchema = z.strictObject({
  plan: z.string().describe('计划的报告编号'),
  summary: z.string().nullable().describe('总结的报告编号；没有找到同校同期的总结为 null'),
  promise: passage.describe('承诺在计划里的原文'),
  outcome: z
    .enum(['done', 'partly', 'changed', 'not-mentioned', 'undecided'])
    .describe(
      'done 做到了；partly 做了一部分，或没有达到数量；changed 改了、取消了，或超出了上限；not-mentioned 总结没有提到；undecided 不能比较，要人核对'
    ),
  evidence: passage.nullable().describe('总结里说到它的原文；没有则为 null'),
  message: z.string().min(1).describe('一句话，写明两边的数字')
})

export type Follow = z.infer<typeof followSchema>
