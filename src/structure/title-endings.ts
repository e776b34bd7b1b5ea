import { characterSet } from '../character-set.js'

/** The numbers of those that have a title which a phrase, or a part of it, ends in. */
export type TitleEndings = (phrase: string) => ReadonlySet<number> | undefined

const JOINTS = characterSet('与和及、,')
const OF_TITLE = characterSet('的研修训作校师年期')

/**
 * Make a look-up of titles that stand at the end of a heading, or of one of its parts: 校本研修的目标, 制定了…培训目标.
 * @param titles each with the numbers of those that have it.
 */
export function titleEndings(titles: ReadonlyMap<string, readonly number[]>): TitleEndings {
  const byPair = new Map<number, string[]>()
  for (const title of [...titles.keys()].sort((a, b) => b.length - a.length)) {
    if (title.length < 2) continue
    const pair = pairAt(title, title.length)
    const own = byPair.get(pair)
    if (own) own.push(title)
    else byPair.set(pair, [title])
  }
  return (phrase) => {
    let found: Set<number> | undefined
    for (const part of partsOf(phrase)) {
      const own = part.length < 2 ? undefined : byPair.get(pairAt(part, part.length))
      if (!own) continue
      const decided = new Set<number>()
      for (const title of own) {
        if (!part.endsWith(title)) continue
        const start = part.length - title.length
        for (const n of titles.get(title)!) {
          // Of the titles of one role the longest decides.
          if (decided.has(n)) continue
          decided.add(n)
          if (start === 0 || title.length > 2 || OF_TITLE.at(part, start - 1)) found = (found ?? new Set()).add(n)
        }
      }
    }
    return found
  }
}

/** The two units before an offset. */
function pairAt(text: string, end: number): number {
  return (text.charCodeAt(end - 2) << 16) | text.charCodeAt(end - 1)
}

/** 研修内容与形式: the parts of a heading that are joined by 与. */
function partsOf(phrase: string): readonly string[] {
  let joint = JOINTS.next(phrase, 0)
  if (joint === phrase.length) return [phrase]
  const parts: string[] = []
  let start = 0
  for (; joint < phrase.length; joint = JOINTS.next(phrase, start)) {
    const isLong = joint > start && phrase[joint] === '及' && phrase[joint - 1] === '以'
    parts.push(phrase.slice(start, isLong ? joint - 1 : joint))
    start = joint + 1
  }
  parts.push(phrase.slice(start))
  return parts
}
