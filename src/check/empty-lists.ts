import { characterSet } from '../character-set.js'
import type { Finding } from '../diagnostic.js'
import type { Block, Resolved } from '../document.js'
import { oncePer } from '../once-per.js'
import { matchesOf } from '../rule/matches-of.js'
import { type Span, slice } from '../span.js'
import { findRule } from './find-rule.js'
import type { CheckRules } from './form.js'
import { toFinding } from './to-finding.js'

/**
 * A list or a table that is announced (具体安排如下：) and does not come: the end of the document follows, or a heading
 * that leaves the section. At the top of a document headings are what was announced.
 */
export function emptyLists(document: Resolved, rules: CheckRules): readonly Finding[] {
  const reader = findRule(rules, 'list.empty')
  if (!reader) return []
  const { text, blocks, sections } = document
  const found: Finding[] = []
  const tell = (block: Block) => {
    const announced = announces(text, block, reader.pattern('announced'))
    if (!announced) return
    const message = `这里说“${slice(text, announced)}”，后面没有内容，请检查是否漏了列表或表格`
    found.push(toFinding(document, reader.rule, { span: announced, message }))
  }
  let section = 0
  /** Of the section that a paragraph stands in. */
  let level: number | undefined
  /** A paragraph behind which nothing stood so far. */
  let last: Block | undefined
  for (const block of blocks) {
    const { kind, span } = block
    if (kind === 'residue' || WORD.next(text, span.start, span.end) === span.end) continue
    let own: number | undefined
    for (; section < sections.length && sections[section]!.span.start <= span.start; section++)
      if (sections[section]!.span.start === span.start) own = sections[section]!.level
    if (last && kind === 'heading' && own !== undefined && own <= level!) tell(last)
    level = own ?? level
    last = kind === 'paragraph' && level !== undefined ? block : undefined
  }
  if (last) tell(last)
  return found
}

const WORD = characterSet('^\\s')

/** The clause at the end of a paragraph that announces something. */
function announces(text: string, { span }: Block, pattern: RegExp): Span<'normal'> | undefined {
  const mayEnd = ending(pattern)
  mayEnd.lastIndex = WORD.last(text, span.end, span.start) + 1
  if (!mayEnd.test(text)) return undefined
  const words = slice(text, span).trimEnd()
  const last = matchesOf(words, pattern).at(-1)
  return last && last.index + last[0].length === words.length
    ? { start: span.start + last.index, end: span.start + words.length }
    : undefined
}

/** Tried backwards from one place, while the pattern itself is tried at every character of the paragraph. */
const ending = oncePer((pattern: RegExp) => new RegExp(`(?<=${pattern.source})`, pattern.flags.replace('g', 'y')))
