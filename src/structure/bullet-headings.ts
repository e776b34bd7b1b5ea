import { characterSet } from '../character-set.js'
import type { Span } from '../span.js'
import type { SignedHeading } from './bracket-headings.js'
import type { HeadingWords } from './heading-words.js'

const SIGNS = characterSet('◆◇●○■□★☆▲△▶►※✦✧❖')
const BULLET = /^([◆◇●○■□★☆▲△▶►※✦✧❖])[ \t]*(?=[\u4e00-\u9fff“《])/
/** What stands below a bullet that heads it is a text, not another entry. */
const TEXT = /^[^\n]{15}|^[^\n]{7,14}[。;:]/
const LONGEST = 24

/**
 * Find headings set with a bullet, ◆抓常规，促规范: short lines that are no sentences, each with a line of text below it. A sign
 * that heads some lines and lists others lists them all.
 * @param lines of the view, in order.
 */
export function bulletHeadings(
  view: string,
  lines: readonly Span<'normal'>[],
  words: HeadingWords
): readonly SignedHeading[] {
  const bySign = new Map<string, { all: number; heads: SignedHeading[] }>()
  for (let n = 0; n < lines.length; n++) {
    const line = lines[n]!
    if (!SIGNS.at(view, line.start)) continue
    const match = BULLET.exec(view.slice(line.start, Math.min(line.end, line.start + 80)))
    if (!match) continue
    const sign = match[1]!
    const of = bySign.get(sign) ?? { all: 0, heads: [] }
    bySign.set(sign, of)
    of.all++
    const start = line.start + match[0].length
    if (!isHeading(view.slice(start, line.end), words) || !hasText(view, lines[n + 1])) continue
    const end = start + view.slice(start, line.end).replace(/[:\s]+$/, '').length
    of.heads.push({ span: { start: line.start, end: line.end }, words: { start, end } })
  }
  if (bySign.size === 0) return []
  return [...bySign.values()]
    .filter(({ all, heads }) => heads.length > 1 && heads.length * 3 >= all * 2)
    .flatMap(({ heads }) => heads)
}

function isHeading(text: string, words: HeadingWords): boolean {
  return text.length >= 2 && text.length <= LONGEST && !/[。;,!?、]$|:./.test(text) && !words.isSentence(text)
}

function hasText(view: string, below: Span<'normal'> | undefined): boolean {
  const text = below && view.slice(below.start, below.end)
  return text !== undefined && TEXT.test(text) && !BULLET.test(text)
}
