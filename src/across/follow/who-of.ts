import type { Stated } from './amount-words.js'

/** For whom a figure is stated: each teacher, each group, or all together. */
export function whoOf({ amount, before }: Stated): 'person' | 'group' | 'all' {
  const near = /[^，,；;。]*$/.exec(before)![0]
  if (/人均|每人|每(?:位|名)?(?:教师|老师)|人人/.test(near)) return 'person'
  const who = amount.per?.who
  if (who === undefined) return 'all'
  // What 各 is before may be a verb: 三个组各组织一次 is for each of the groups.
  return /[人师员徒长]/.test(who) && !/^(?:教研|备课|年级|学科)?组/.test(who) ? 'person' : 'group'
}
