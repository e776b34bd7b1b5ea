import type { Stated } from './amount-words.js'

const LEVEL = /(国家|省|市|州|区|县|旗|镇|乡|校|园|片)级/g
const SAME: Readonly<Record<string, string>> = { 州: '市', 区: '县', 旗: '县', 乡: '镇', 园: '校' }

/** The level that an amount is stated of: 县级课题立项2项, 2名县级骨干教师; of several the nearest one before. */
export function levelOf({ amount, before, behind }: Stated): string | undefined {
  if (amount.level) return amount.level
  const near = /[^，,；;、。]*$/.exec(before)![0]
  const found = [...near.matchAll(LEVEL)].at(-1) ?? [...behind.slice(0, 6).matchAll(LEVEL)][0]
  return found && LEVELS[SAME[found[1]!] ?? found[1]!]
}

const LEVELS: Readonly<Record<string, string>> = {
  国家: 'national',
  省: 'provincial',
  市: 'municipal',
  县: 'district',
  镇: 'township',
  片: 'group',
  校: 'school'
}
