import type { Mention, Organization, Segmented } from '../../document.js'
import { findOffices, type Office } from './find-offices.js'
import type { PersonWords } from './person-words.js'

/** A text as the readers of names see it: what is closed to names, where offices stand, where words begin. */
export interface Page {
  readonly text: string
  readonly words: PersonWords
  /** 1 where no name can be: titles of works, what is not the report's own, institutions, offices. */
  readonly closed: Uint8Array
  readonly offices: readonly Office[]
  readonly officeAt: ReadonlyMap<number, Office>
  readonly officeEnding: ReadonlyMap<number, Office>
  /** Where institutions with a name of their own end. */
  readonly organizationEnds: ReadonlySet<number>
  /** Where an institution begins, by where it ends. */
  readonly organizationStart: ReadonlyMap<number, number>
  /** Whether a word, or what is read as one thing, begins or ends at an offset. */
  readonly isEdge: (offset: number) => boolean
}

/** Somebody found: where, by which rule, and as what. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly roles: readonly string[]
  readonly rule: string
}

/** Prepare a text for the readers of names. */
export function makePage(
  document: Segmented,
  words: PersonWords,
  organizations: readonly Mention<Organization>[]
): Page {
  const { text } = document
  const closed = new Uint8Array(text.length + 1)
  for (const { span, kind } of document.shields) if (kind === 'work') closed.fill(1, span.start, span.end)
  for (const { span } of [...document.residue, ...organizations]) closed.fill(1, span.start, span.end)
  const offices = findOffices(text, words, closed)
  for (const { start, end } of offices) closed.fill(1, start, end)
  const edges = new Uint8Array(text.length + 1)
  for (const { span } of document.shields) {
    edges[span.start] = 1
    edges[span.end] = 1
  }
  return {
    text,
    words,
    closed,
    offices,
    officeAt: new Map(offices.map((office) => [office.start, office])),
    officeEnding: new Map(offices.map((office) => [office.end, office])),
    organizationStart: new Map(organizations.map(({ span }) => [span.end, span.start])),
    organizationEnds: new Set(organizations.map(({ span }) => span.end)),
    isEdge: (offset) => edges[offset] === 1 || document.words.isEdge(offset)
  }
}
