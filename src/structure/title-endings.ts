import { characterSet } from '../character-set.js'

/** The numbers of those that have a title which a phrase, or a part of it, ends in. */
export type TitleEndings = (phrase: string) => readonly number[] | undefined

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
  const note = (text: string, start: number, end: number, found: number[] | undefined): number[] | undefined => {
    const own = end - start < 2 ? undefined : byPair.get(pairAt(text, end))
    if (!own) return found
    const decided: number[] = []
    for (const title of own) {
      const from = end - title.length
      if (from < start || !text.startsWith(title, from)) continue
      for (const n of titles.get(title)!) {
        // Of the titles of one role the longest decides.
        if (decided.includes(n)) continue
        decided.push(n)
        if (from > start && title.length <= 2 && !OF_TITLE.at(text, from - 1)) continue
        if (!found) found = [n]
        else if (!found.includes(n)) found.push(n)
      }
    }
    return found
  }
  return (phrase) => {
    let found: number[] | undefined
    // 研修内容与形式: the parts of a heading that are joined by 与.
    for (let start = 0; start <= phrase.length; ) {
      const joint = JOINTS.next(phrase, start)
      const isLong = joint > start && phrase[joint] === '及' && phrase[joint - 1] === '以'
      found = note(phrase, start, isLong ? joint - 1 : joint, found)
      start = joint + 1
    }
    return found
  }
}

/** The two units before an offset. */
function pairAt(text: string, end: number): number {
  return (text.charCodeAt(end - 2) << 16) | text.charCodeAt(end - 1)
}
