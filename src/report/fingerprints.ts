import { hash } from 'node:crypto'
import { characterSet } from '../character-set.js'
import type { Finding } from '../diagnostic.js'
import type { Checked } from '../document.js'
import { forth } from '../offset-map.js'
import { overlaps, type Span, slice } from '../span.js'
import { withoutSpaces } from '../without-spaces.js'

/**
 * Sixteen hex digits for each finding, in its order, that stay the same when other parts of the document change:
 * made of the check, the words of the place and of its sentence, the figures of the message, and which occurrence
 * of all these it is, counted by place. Offsets have no part in it.
 */
export function fingerprints(checked: Checked): string[] {
  const toNormal = forth(checked.maps)
  const keys = checked.findings.map((finding) => keyOf(finding, checked, toNormal))
  const byPlace = checked.findings.map((_, index) => index)
  byPlace.sort((a, b) => startOf(checked.findings[a]!) - startOf(checked.findings[b]!) || a - b)
  const met = new Map<string, number>()
  const prints: string[] = new Array(keys.length)
  for (const index of byPlace) {
    const key = keys[index]!
    const occurrence = (met.get(key) ?? 0) + 1
    met.set(key, occurrence)
    prints[index] = hash('sha256', `${key}\n${occurrence}`).slice(0, 16)
  }
  return prints
}

const startOf = (finding: Finding) => finding.span?.start ?? -1

function keyOf(finding: Finding, checked: Checked, toNormal: (span: Span<'source'>) => Span<'normal'>): string {
  const { check, about, message } = finding
  const place = about === undefined ? `[${words(finding, checked, toNormal).map(quoted).join()}]` : quoted(about)
  return `[${quoted(check)},${place},[${figuresIn(message)}]]`
}

/** As JSON has it, which would be asked for each alone. */
function quoted(text: string): string {
  return ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`
}

const ESCAPED = /["\\\p{Cc}\p{Cs}]/u

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

/** The normalized text of the place, and of the sentences it lies in: 自已 alone would count occurrences through the whole document. */
function words(finding: Finding, checked: Checked, toNormal: (span: Span<'source'>) => Span<'normal'>): string[] {
  if (!finding.span) return []
  const place = toNormal(finding.span)
  const own = slice(checked.text, place)
  const around: string[] = []
  for (let at = firstEndingAfter(checked.sentences, place.start); at < checked.sentences.length; at++) {
    const sentence = checked.sentences[at]!
    if (!overlaps(sentence, place)) break
    const start = Math.max(sentence.start, place.start - REACH)
    around.push(checked.text.slice(start, Math.min(sentence.end, place.end + REACH)))
  }
  return [withoutSpaces(own), withoutSpaces(around.join(''))]
}

function firstEndingAfter(sentences: readonly Span<'normal'>[], offset: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.end > offset) high = middle
    else low = middle + 1
  }
  return low
}
