import type { Finding } from './diagnostic.js'
import type { OffsetMap } from './offset-map.js'
import type { Span } from './span.js'
import type { Numeral, Shield, Words } from './token.js'
import type { Level, Per, Period, Value } from './value.js'

export * from './token.js'
export * from './value.js'

/**
 * The ladder: Loaded → Normalized → Structured → Segmented → Extracted → Resolved → Checked. Each rung adds, none edits.
 * A stage writes its rung out field by field, all of them, in this order: a copy by a spread or `Object.assign` is kept as
 * a dictionary, which is dear to make and to read.
 */

export type Format = 'docx' | 'doc' | 'pdf' | 'txt' | 'html' | 'md'

/** The file that a document came from. */
export interface Origin {
  /** As found, relative to the path given, `/` between the parts; inside an archive `a.zip/b.docx`. */
  readonly path: string
  readonly format: Format
  /** Of text files: `utf-8`, `gb18030`, … */
  readonly encoding?: string
  readonly bytes: number
  readonly sha256: string
}

/** Which document of its file this is; `start` and `end` are offsets in the file's text. Parts tile that text. */
export interface Part {
  readonly index: number
  readonly of: number
  readonly start: number
  readonly end: number
}

/** What the container said about a piece of text: a heading style, a table and its rows and cells, a sign of Markdown. */
export interface Mark {
  readonly kind: 'heading' | 'table' | 'row' | 'cell' | 'sign'
  /** Of headings, from 1. */
  readonly level?: number
  /** Of signs, which stand in the text but say only how it looks: what is read in their place; nothing where left out. */
  readonly as?: '\t' | '\n' | ' '
  readonly span: Span<'source'>
}

/** One document as text; nothing is lost, nothing is judged. */
export interface Loaded {
  readonly origin: Origin
  readonly part: Part
  readonly source: string
  /** In order of start; an outer mark stands before the marks inside it. */
  readonly marks: readonly Mark[]
  /** What the reader noticed: text that was decoded wrongly before it came to us, … */
  readonly readerFindings: readonly Finding[]
}

export type Script = 'simplified' | 'traditional' | 'mixed'

export interface Normalized extends Loaded {
  /** Simplified characters, folded width, damage repaired, soft line breaks joined: what every later stage reads. */
  readonly text: string
  readonly maps: readonly OffsetMap[]
  readonly script: Script
  /** Repairs of damage that a reader should know: typos of known classes, machine-conversion errors. */
  readonly repairs: readonly Repair[]
}

export interface Repair {
  readonly rule: string
  readonly source: Span<'source'>
  /** As written in the source. */
  readonly from: string
  readonly to: string
  /** A variant, no fault: changed in the normalized text, nothing to tell. */
  readonly silent?: true
}

export type Kind = 'plan' | 'summary' | 'other'

export const ROLES = [
  'overview',
  'guidance',
  'goals',
  'theme',
  'organization',
  'content',
  'methods',
  'schedule',
  'practices',
  'evaluation',
  'safeguards',
  'outcomes',
  'problems',
  'next'
] as const
export type Role = (typeof ROLES)[number]

/** A paragraph, heading line or table row; blocks tile the text except blank lines. */
export interface Block {
  readonly kind: 'title' | 'heading' | 'paragraph' | 'row' | 'residue'
  readonly span: Span<'normal'>
}

export interface Cell {
  readonly span: Span<'normal'>
  readonly row: number
  readonly column: number
}

/** A table of the container, of tabs, or flattened to lines; `header` is the number of its header rows. */
export interface Table {
  readonly span: Span<'normal'>
  readonly header: number
  readonly cells: readonly Cell[]
}

export interface Section {
  readonly id: string
  readonly parent: string | null
  /** 1 for the top outline level. */
  readonly level: number
  /** 一、 (一) 1. as written, normalized; empty where a heading has none. */
  readonly marker: string
  /** The number that the marker shows, where it has one. */
  readonly number?: number | undefined
  /** The heading proper, without its marker. */
  readonly title: Span<'normal'>
  /** From the marker to the next heading of this or a higher level. */
  readonly span: Span<'normal'>
  readonly role?: Role | undefined
}

export type RoleStatus = 'present' | 'thin' | 'missing' | 'not-applicable'
export interface RoleVerdict {
  readonly status: RoleStatus
  readonly evidence: readonly Span<'normal'>[]
}

/** A mark of the outline that fits no count: repeated, skipped, out of order, or empty. */
export interface OutlineFault {
  readonly span: Span<'normal'>
  readonly fault: 'repeated' | 'skipped' | 'out-of-order' | 'empty'
  readonly expected: string
  readonly found: string
}

export interface Structured extends Normalized {
  readonly kind: Kind
  readonly title?: Span<'normal'> | undefined
  readonly blocks: readonly Block[]
  readonly tables: readonly Table[]
  readonly sections: readonly Section[]
  readonly roles: Readonly<Record<Role, RoleVerdict>>
  readonly outlineFaults: readonly OutlineFault[]
  /** Every mark of the outline that is real, of headings and of list items, in order: its figures are no amounts. */
  readonly outlineMarks: readonly Span<'normal'>[]
  /** Pieces that are not the report's: navigation, editor's introductions, "next page"; not analysed. */
  readonly residue: readonly Residue[]
}
export interface Residue {
  readonly rule: string
  readonly span: Span<'normal'>
}

export interface Segmented extends Structured {
  readonly shields: readonly Shield[]
  readonly numerals: readonly Numeral[]
  /** The text with every numeral and shield overlaid by marks of equal length, for rules to match on; see `segment/mask.ts`. */
  readonly masked: string
  readonly sentences: readonly Span<'normal'>[]
  readonly words: Words
  readonly segmenter: string
}

/** Something the text says, at a place, according to one rule; `source` is fixed the moment it is found. */
export interface Mention<V extends Value = Value> {
  readonly rule: string
  readonly span: Span<'normal'>
  readonly source: Span<'source'>
  readonly value: V
}

/** A mention that lost, and to what. */
export interface Rejection {
  readonly mention: Mention
  readonly because: 'overlap' | 'guard'
  readonly by: string
}

export interface Extracted extends Segmented {
  /** In order of place; no two of one type overlap, except a level and the count inside it. */
  readonly mentions: readonly Mention[]
  readonly rejected: readonly Rejection[]
}

/** A mention with what the words around it say of it. */
export interface Entity extends Mention {
  readonly id: string
  readonly section: string | null
  readonly item?: string | undefined
  readonly per?: Per | undefined
  readonly status?: 'target' | 'actual' | string | undefined
  readonly level?: Level | undefined
  readonly partOf?: string | undefined
  /** Of levels: the amount stated of the object. */
  readonly count?: number | undefined
  readonly unit?: string | undefined
}

/** What the document says it has of one level: the sum of stated counts, with the mentions that say so. */
export interface LedgerRow {
  readonly level: Level
  readonly object: string
  readonly status?: string | undefined
  readonly count: number
  readonly unit: string
  readonly evidence: readonly [string, ...string[]]
}

export interface Resolved extends Extracted {
  readonly entities: readonly Entity[]
  readonly ledger: readonly LedgerRow[]
  readonly school?: { readonly name: string; readonly source: Span<'source'> } | undefined
  readonly period?: Omit<Period, 'type'> | undefined
}

export interface CompletenessItem {
  readonly role: Role
  readonly label: string
  readonly status: RoleStatus
  readonly deduction: number
  readonly nearest?: Span<'source'>
}
export interface Completeness {
  readonly profile: string
  readonly score: number
  readonly outOf: number
  readonly items: readonly CompletenessItem[]
}

export interface Coverage {
  readonly numbers: number
  readonly understood: number
  readonly checked: number
  readonly unread: readonly Span<'source'>[]
}

/** The last rung: what reports are printed from. */
export interface Checked extends Resolved {
  readonly findings: readonly Finding[]
  readonly completeness?: Completeness | undefined
  readonly coverage: Coverage
}
