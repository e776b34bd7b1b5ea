import type { Span } from './span.js'

/** A numeral as read: the longest there is at its place. A range has `max`, the upper figure. */
export interface Numeral {
  readonly span: Span<'normal'>
  readonly value: number
  readonly max?: number | undefined
  /** 80%, 百分之八十, 四分之一, 八成: the value is in percent. */
  readonly percent?: true | undefined
  /** 余 多 来 几 within or right behind the numeral: 230余, 十几, 11多万. */
  readonly about?: true | undefined
  readonly writing: 'arabic' | 'chinese'
}

/** A piece whose figures are no amounts (第1课时, 2.0工程, 〔2019〕1号, 8:00) or are read as a whole (dates, 《》). */
export interface Shield {
  readonly rule: string
  readonly kind: ShieldKind
  readonly span: Span<'normal'>
  /** What the rule captured, by name. */
  readonly groups: Readonly<Record<string, string | undefined>>
}
export const SHIELD_KINDS = [
  'date',
  'period',
  'work',
  'ordinal',
  'grade',
  'document-number',
  'version',
  'clock',
  'name',
  'idiom',
  'outline',
  'reference',
  'weekday',
  'placeholder',
  'contact',
  'duration'
] as const
export type ShieldKind = (typeof SHIELD_KINDS)[number]

/** The words of a text, cut where someone asks for one. */
export interface Words {
  /** The word that holds the character at an offset; undefined of what is no Han character, or part of a numeral or shield. */
  readonly at: (offset: number) => Span<'normal'> | undefined
  /** Whether a word begins or ends at an offset. */
  readonly isEdge: (offset: number) => boolean
  /** The words that begin in a span, in order. */
  readonly within: (span: Span<'normal'>) => readonly Span<'normal'>[]
  /** Whether the run that a character stands in was cut, so that its words cost nothing. */
  readonly isCut: (offset: number) => boolean
}
