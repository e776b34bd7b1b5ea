import { matchesOf } from '../rule/matches-of.js'
import type { Span } from '../span.js'
import type { HeadingWords } from './heading-words.js'

/** A heading by the signs it is set with; `words` is it without them. */
export interface SignedHeading {
  readonly span: Span<'normal'>
  readonly words: Span<'normal'>
}

const BRACKETED = /(?<=(?:^|[\n。!?]) *)[【[]([^【】[\]\n]{2,16})[】\]](?=( *:? *)(\n|$)?)/g
/** Text on the line behind the bracket. */
const LEAST_BEHIND = 6

/**
 * Find headings set in brackets, 【基本情况】: on a line of their own, or before the text of their part where they are known
 * names. One alone is a remark; two or more head the parts of a document.
 */
export function bracketHeadings(view: string, words: HeadingWords): readonly SignedHeading[] {
  if (!view.includes('【') && !view.includes('[')) return []
  const found: SignedHeading[] = []
  for (const { index, 0: whole, 1: name, 2: gap, 3: lineEnd } of matchesOf(view, BRACKETED)) {
    const end = index + whole.length
    const alone = lineEnd !== undefined && (index === 0 || /\n *$/.test(view.slice(Math.max(0, index - 8), index)))
    const behind = view.slice(end + gap!.length, end + gap!.length + LEAST_BEHIND)
    const heads = alone ? /\S/.test(view.slice(end, end + 400)) : words.isKnown(name!) && /^[^\n]{6}/.test(behind)
    if (heads && /[\u4e00-\u9fff]{2}/.test(name!))
      found.push({ span: { start: index, end }, words: { start: index + 1, end: end - 1 } })
  }
  return found.length > 1 ? found : []
}
