import type { Mention, Organization, Segmented } from '../../document.js'
import { findOffices, type Office } from './find-offices.js'
import { findSigns, type Signs } from './find-signs.js'
import type { PersonWords } from './person-words.js'

/** Bits of the characters of a page. */
const CLOSED = 1
const OFFICE_BEGINS = 2
const OFFICE_ENDS = 4
const ORGANIZATION_ENDS = 8
const TAKEN = 16

/** Somebody found: where, by which rule, and as what. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly roles: readonly string[]
  readonly rule: string
}

/** A text as the readers of names see it: what is closed to names, where offices stand, where words begin. */
export class Page {
  readonly text: string
  readonly words: PersonWords
  readonly offices: readonly Office[]
  /** Where offices and names of educators begin, by their first two characters. */
  readonly beginnings: readonly number[]
  readonly signs: Signs
  readonly #document: Segmented
  /** What is asked at every character where a name could begin or end. */
  readonly #marks: Uint8Array
  #organizationStart: Map<number, number> | undefined
  /** Few texts ask for any. */
  #edges: Uint8Array | undefined

  constructor(document: Segmented, words: PersonWords, organizations: readonly Mention<Organization>[]) {
    const { text, shields, residue } = document
    const marks = new Uint8Array(text.length + 1)
    this.text = text
    this.words = words
    this.#document = document
    this.#marks = marks
    for (const { span, kind } of shields) if (kind === 'work') marks.fill(CLOSED, span.start, span.end)
    for (const { span } of residue) marks.fill(CLOSED, span.start, span.end)
    for (const { span } of organizations) marks.fill(CLOSED, span.start, span.end)
    this.beginnings = beginningsOf(text, words)
    this.signs = findSigns(text, words)
    this.offices = findOffices(this)
    for (const { span } of organizations) {
      marks[span.end]! |= ORGANIZATION_ENDS
      this.#organizationStart ??= new Map()
      this.#organizationStart.set(span.end, span.start)
    }
    for (const { start, end } of this.offices) {
      for (let at = start; at < end; at++) marks[at]! |= CLOSED
      marks[start]! |= OFFICE_BEGINS
      marks[end]! |= OFFICE_ENDS
    }
  }

  /** Whether no name can be: in titles of works, in what is not the report's own, in institutions and offices. */
  isClosed(offset: number): boolean {
    return (this.#marks[offset]! & CLOSED) !== 0
  }

  /** The office that begins at an offset. */
  officeAt(offset: number): Office | undefined {
    return (this.#marks[offset]! & OFFICE_BEGINS) === 0 ? undefined : this.offices[this.#endingBehind(offset)]
  }

  /** The office that ends at an offset. */
  officeEnding(offset: number): Office | undefined {
    return (this.#marks[offset]! & OFFICE_ENDS) === 0 ? undefined : this.offices[this.#endingBehind(offset - 1)]
  }

  /** Where the institution with a name of its own begins that ends at an offset. */
  organizationEnding(offset: number): number | undefined {
    return (this.#marks[offset]! & ORGANIZATION_ENDS) === 0 ? undefined : this.#organizationStart!.get(offset)
  }

  /** Whether a word, or what is read as one thing, begins or ends at an offset: cuts the text there, so ask for it last. */
  isEdge(offset: number): boolean {
    this.#edges ??= edgesOf(this.#document)
    return this.#edges[offset] === 1 || this.#document.words.isEdge(offset)
  }

  /** Take a stretch for somebody who was found; false where any of it was taken before. */
  take(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if ((this.#marks[at]! & TAKEN) !== 0) return false
    for (let at = start; at < end; at++) this.#marks[at]! |= TAKEN
    return true
  }

  /** Number of the first office that ends behind an offset. */
  #endingBehind(offset: number): number {
    let low = 0
    let high = this.offices.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.offices[middle]!.end <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
}

function beginningsOf(text: string, { beginnings }: PersonWords): readonly number[] {
  const places: number[] = []
  for (let at = beginnings.next(text, 0); at < text.length; at = beginnings.next(text, at + 1)) places.push(at)
  return places
}

function edgesOf({ text, shields }: Segmented): Uint8Array {
  const edges = new Uint8Array(text.length + 1)
  for (const { span } of shields) {
    edges[span.start] = 1
    edges[span.end] = 1
  }
  return edges
}
