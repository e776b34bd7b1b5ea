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
  /** The office that begins at an offset. */
  readonly officeAt: (offset: number) => Office | undefined
  /** The office that ends at an offset. */
  readonly officeEnding: (offset: number) => Office | undefined
  /** Where an institution with a name of its own begins, by where it ends. */
  readonly organizationStart: ReadonlyMap<number, number>
  /** Whether a word, or what is read as one thing, begins or ends at an offset: cuts the text there, so ask for it last. */
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
  for (const { span } of document.residue) closed.fill(1, span.start, span.end)
  const organizationStart = new Map<number, number>()
  for (const { span } of organizations) {
    closed.fill(1, span.start, span.end)
    organizationStart.set(span.end, span.start)
  }
  const offices = findOffices(text, words, closed)
  // Numbers of offices from 1 on, by where they begin and end: asked at every character where a name could begin or end.
  const beginning = new Int32Array(text.length + 1)
  const ending = new Int32Array(text.length + 1)
  for (let n = 0; n < offices.length; n++) {
    const { start, end } = offices[n]!
    closed.fill(1, start, end)
    beginning[start] = n + 1
    ending[end] = n + 1
  }
  // Few texts ask for any.
  let edges: Uint8Array | undefined
  return {
    text,
    words,
    closed,
    offices,
    officeAt: (offset) => offices[beginning[offset]! - 1],
    officeEnding: (offset) => offices[ending[offset]! - 1],
    organizationStart,
    isEdge: (offset) => {
      edges ??= edgesOf(document)
      return edges[offset] === 1 || document.words.isEdge(offset)
    }
  }
}

function edgesOf({ text, shields }: Segmented): Uint8Array {
  const edges = new Uint8Array(text.length + 1)
  for (const { span } of shields) {
    edges[span.start] = 1
    edges[span.end] = 1
  }
  return edges
}
