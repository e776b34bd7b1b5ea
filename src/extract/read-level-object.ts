import type { LevelPatterns } from './level-patterns.js'
import { sticks } from './sticks.js'

/** Where a level's mention ends, and what has the level if it adjoins. */
export interface LevelObject {
  readonly end: number
  readonly object?: string
}

/**
 * Read on from the end of a level word: its bound (以上), and the noun that it qualifies.
 * @param at offset in the normalized text, where the level word ends.
 * @returns `rank` where an office, a rank or a place follows: 县级部门 has no level in our sense.
 */
export function readLevelObject(text: string, at: number, patterns: LevelPatterns): LevelObject | 'rank' {
  if (sticks(patterns.rank, text, at)) return 'rank'
  const match = stick(patterns.object, text, at)
  if (!match) {
    const { length } = stick(patterns.bound, text, at)![0]
    return { end: at + length - (length > 0 && text[at + length - 1] === '的' ? 1 : 0) }
  }
  const { part } = patterns
  const noun = match[part.noun]!
  const event = match[part.event]
  const own = withoutTitle(noun)
  const object =
    event !== undefined
      ? match[part.between]
        ? event
        : own + event
      : patterns.loose.has(own)
        ? closer(match[part.free]!, patterns) + own
        : own
  // A quote that was opened before the level word is closed behind it: “学区集体备课”.
  const closing = event === undefined && noun.endsWith('”') && !noun.startsWith('“') ? 1 : 0
  return { end: at + match[0].length - closing, object }
}

/** 骨干教师称号 is the title of 骨干教师. */
function withoutTitle(noun: string): string {
  const bare = noun.includes('“') || noun.includes('”') ? noun.replace(/[“”]/g, '') : noun
  return bare.endsWith('称号') ? bare.replace(/(?<=.)(?:荣誉)?称号$/, '') : bare
}

/** The modifiers that belong to a noun of wide meaning, without those that only describe: 教师单元命题 → 单元命题. */
function closer(free: string, { plain }: LevelPatterns): string {
  const words = free.replace(/第.{1,3}[届期批轮次]|“[^“”]*”/g, '').replace(plain, '')
  return words.length <= 6 ? words : ''
}

function stick(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
