import type { Digest } from './digest.js'

/**
 * Whether two documents are of one school. One name is one school, unless it is one that many have (实验小学) and the
 * documents name authorities of different places. A name may be short for another, 兰溪四中 and 兰溪县第四中学: then
 * they are `maybe` one.
 * @returns undefined where a document does not say whose it is.
 */
export function sameSchool(a: Digest, b: Digest): boolean | 'maybe' | undefined {
  if (a.school === undefined || b.school === undefined) return undefined
  const [short, long] = a.school.length < b.school.length ? [a.school, b.school] : [b.school, a.school]
  if (short !== long && !isShortOf(short, long)) return false
  if (hasNoPlace(short) && apart(a.regions, b.regions)) return false
  return short === long || 'maybe'
}

/** Every character in order, and the same number. */
function isShortOf(short: string, long: string): boolean {
  const number = /[一二三四五六七八九十0-9]+/
  if (short.length < 3 || number.exec(short)?.[0] !== number.exec(long)?.[0]) return false
  let at = 0
  for (const char of long) if (char === short[at]) at++
  return at === short.length
}

/** 第一中学 and 实验小学 stand in every county; a name with its place is one school's. */
const hasNoPlace = (name: string) => !/[省市县区旗州盟镇乡村](?=.{2})/.test(name)

function apart(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((one) => b.some((two) => one.endsWith(two) || two.endsWith(one)))
}
