import { hash } from 'node:crypto'
import { characterSet } from '../character-set.js'
import type { Finding } from '../diagnostic.js'
import type { Checked } from '../document.js'
import { forth } from '../offset-map.js'
import { firstEndingAfter, overlaps, type Span, slice } from '../span.js'
import { withoutSpaces } from '../without-spaces.js'

/**
 * Sixteen hex digits for each finding, in its order, that stay the same when other parts of the document change:
 * made of the check, the words of the place and of its sentence, the figures of the message, and which occurrence
 * of all these it is, counted by place. Offsets have no part in it.
 */
export function fingerprints(checked: Checked): string[] {
  const { findings, maps } = checked
  const toNormal = forth(maps)
  const prints: string[] = new Array(findings.length)
  const met = new Map<string, number>()
  for (const index of byPlace(findings)) {
    const key = keyOf(findings[index]!, checked, toNormal)
    const occurrence = (met.get(key) ?? 0) + 1
    met.set(key, occurrence)
    prints[index] = hash('sha256', `${key}\n${occurrence}`).slice(0, 16)
  }
  return prints
}

/** The numbers of findings in order of their places, which mostly is their own. */
function byPlace(findings: readonly Finding[]): readonly number[] {
  const numbers: number[] = []
  let isInOrder = true
  for (let n = 0; n < findings.length; n++) {
    numbers.push(n)
    if (n > 0 && startOf(findings[n]!) < startOf(findings[n - 1]!)) isInOrder = false
  }
  return isInOrder ? numbers : numbers.sort((a, b) => startOf(findings[a]!) - startOf(findings[b]!) || a - b)
}

const startOf = ({ span }: Finding) => (span ? span.start : -1)

function keyOf(finding: Finding, checked: Checked, toNormal: (span: Span<'source'>) => Span<'normal'>): string {
  const { check, about, message } = finding
  const place = about === undefined ? `[${words(finding, checked, toNormal)}]` : quoted(about)
  return `[${quoted(check)},${place},[${figuresIn(message)}]]`
}

/** As JSON has it, which is asked only of what it may write otherwise. */
function quoted(text: string): string {
  return mayBeEscaped(text) ? JSON.stringify(text) : `"${text}"`
}

/** Quotes, backslashes, controls and halves of characters. */
function mayBeEscaped(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x20 || unit === 0x22 || unit === 0x5c || (unit & 0xf800) === 0xd800) return true
  }
  return false
}

/** The figures of a message, 12 or 2.5, quoted. */
function figuresIn(message: string): string {
  let figures = ''
  for (let at = DIGIT.next(message, 0); at < message.length; at = DIGIT.next(message, at)) {
    const start = at
    at = OTHER.next(message, at)
    if (message[at] === '.' && DIGIT.at(message, at + 1)) at = OTHER.next(message, at + 1)
    figures += figures === '' ? `"${message.slice(start, at)}"` : `,"${message.slice(start, at)}"`
  }
  return figures
}

const DIGIT = characterSet('0-9')
const OTHER = characterSet('^0-9')

/** How much of a sentence without end counts, in UTF-16 units on either side of the place. */
const REACH = 400

/** The normalized text of the place, and of the sentences it lies in, quoted: 自已 alone would count occurrences through the whole document. */
function words(finding: Finding, checked: Checked, toNormal: (span: Span<'source'>) => Span<'normal'>): string {
  if (!finding.span) return ''
  const { text, sentences } = checked
  const place = toNormal(finding.span)
  let around = ''
  for (let at = firstEndingAfter(sentences, place.start); at < sentences.length; at++) {
    const sentence = sentences[at]!
    if (!overlaps(sentence, place)) break
    const start = Math.max(sentence.start, place.start - REACH)
    around += text.slice(start, Math.min(sentence.end, place.end + REACH))
  }
  return `${quoted(withoutSpaces(slice(text, place)))},${quoted(withoutSpaces(around))}`
}
