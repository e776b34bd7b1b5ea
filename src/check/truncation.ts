import { characterSet } from '../character-set.js'
import type { Finding } from '../diagnostic.js'
import type { Resolved } from '../document.js'
import { firstFrom, type Span, slice } from '../span.js'
import { findRule, type Reader } from './find-rule.js'
import type { CheckRules } from './form.js'
import { shortQuote } from './short-quote.js'
import { type Statement, toFinding } from './to-finding.js'

/**
 * Where the text breaks off: at its end, without an end mark though it is prose, or where the page itself says that
 * there is more of it; and where a paragraph ends in a comma and a heading follows.
 */
export function truncation(document: Resolved, rules: CheckRules): readonly Finding[] {
  const reader = findRule(rules, 'truncated.end')
  if (!reader) return []
  const end = atEnd(document, reader)
  const told = beforeHeadings(document, reader)
  if (!end && told.length === 0) return []
  return (end ? [end, ...told] : told).map((statement) => toFinding(document, reader.rule, statement))
}

/** Paragraphs that are running text, in order: long enough, with punctuation inside. */
function prose({ text, blocks }: Resolved, { limit }: Reader): readonly Span<'normal'>[] {
  return blocks
    .filter(({ kind, span }) => kind === 'paragraph' && isProse(slice(text, span), limit('prose')))
    .map(({ span }) => span)
}

const isProse = (words: string, least: number) => words.length >= least && /[,。;、].*\S/.test(words.slice(0, -1))
const END_MARK = characterSet('。!?;:…~”’"\')]】》')
const COMMA = characterSet(',、')
const WORD = characterSet('^\\s')

/** Whether the last character that is no space is an end mark, or closes what may hold one. */
const hasEnded = (text: string, { start, end }: Span<'normal'>) => END_MARK.at(text, WORD.last(text, end, start))

function atEnd(document: Resolved, reader: Reader): Statement | undefined {
  const { text, residue } = document
  const continued = residue.find(({ span }) => slice(text, span).search(reader.pattern('continued')) >= 0)
  const last = lastOwn(document, reader)
  const broken = last && !hasEnded(text, last)
  if (broken && (continued || isOpen(document, last, reader)))
    return {
      span: tail(text, last),
      message: `正文停在“${shown(document, last)}”，没有写完${continued ? '，网页也注明后面还有内容' : ''}`,
      ...(continued && { related: [{ span: continued.span, label: '网页的提示' }] })
    }
  if (continued) {
    const told = slice(text, continued.span).search(reader.pattern('unfinished')) >= 0
    const message = '网页注明后面还有内容，这份文档可能不全'
    return { span: continued.span, message, ...(!told && ({ severity: 'info', outcome: 'undecided' } as const)) }
  }
  if (!broken) return undefined
  const paragraphs = prose(document, reader)
  if (paragraphs.at(-1)?.start !== last.start) return undefined
  const sure = othersEnd(text, paragraphs, reader) && slice(text, last).search(reader.pattern('closed')) < 0
  const span = tail(text, last)
  const message = `最后一句“${shown(document, last)}”没有结束的标点，文章可能没有写完`
  return sure ? { span, message } : { span, message, severity: 'info', outcome: 'undecided' }
}

/** The last paragraph, behind which only signatures and what is not the document's own may stand; none where a table or a heading ends it. */
function lastOwn(document: Resolved, reader: Reader): Span<'normal'> | undefined {
  const { text, blocks } = document
  for (let n = blocks.length - 1; n >= 0; n--) {
    const { kind, span } = blocks[n]!
    if (kind === 'residue') continue
    if (kind !== 'paragraph') return undefined
    const words = slice(text, span)
    if (words.trim() === '' || (words.search(reader.pattern('signature')) >= 0 && !isOpen(document, span, reader)))
      continue
    return span
  }
  return undefined
}

/** Whether it ends in what cannot end a sentence: 的 将 和, a comma; but a name may end in 和. */
function isOpen({ text, entities }: Resolved, span: Span<'normal'>, reader: Reader): boolean {
  const words = slice(text, span).trimEnd()
  if (words.search(reader.pattern('open')) < 0) return false
  const end = span.start + words.length
  for (let n = firstFrom(entities, end - LONGEST_NAME); n < entities.length && entities[n]!.span.start < end; n++)
    if (entities[n]!.span.end === end && entities[n]!.value.type === 'person') return false
  return true
}

const LONGEST_NAME = 12

/** Whether the sentences before, and above all the paragraph right before, do end: then one that does not was broken off. */
function othersEnd(text: string, paragraphs: readonly Span<'normal'>[], { limit }: Reader): boolean {
  const others = paragraphs.slice(0, -1)
  const ended = others.filter((span) => hasEnded(text, span))
  const stops = slice(text, paragraphs.at(-1)!).match(/[。!?]/g)?.length ?? 0
  return (
    ended.at(-1) === others.at(-1) &&
    ended.length + stops >= limit('others') &&
    ended.length >= limit('share') * others.length
  )
}

/** Where several end so, it is how the document writes its lists. */
function beforeHeadings(document: Resolved, { limit }: Reader): readonly Statement[] {
  const { text, blocks } = document
  const found: Span<'normal'>[] = []
  let headed = false
  for (let n = blocks.length - 1; n >= 0; n--) {
    const { kind, span } = blocks[n]!
    if (kind === 'residue') continue
    const isOpen = headed && kind === 'paragraph' && COMMA.at(text, WORD.last(text, span.end, span.start))
    if (isOpen && isProse(slice(text, span), limit('prose'))) found.push(span)
    headed = kind === 'heading'
  }
  if (found.length !== 1) return []
  return found.map((span) => ({ span: tail(text, span), message: `这一段停在“${shown(document, span)}”，没有写完` }))
}

/** The last clause. */
function tail(text: string, span: Span<'normal'>): Span<'normal'> {
  const words = slice(text, span).trimEnd()
  const clause = /[^,。;:!?\n]*[,、]?$/.exec(words)![0]
  return { start: span.start + words.length - clause.length, end: span.start + words.length }
}

/** The last words of the last line. */
function shown(document: Resolved, span: Span<'normal'>): string {
  const words = slice(document.text, span).trimEnd()
  const end = span.start + words.length
  return shortQuote(document, { start: span.start + words.lastIndexOf('\n') + 1, end }, { head: 0, tail: 12 })
}
