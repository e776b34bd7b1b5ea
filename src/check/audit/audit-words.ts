import { oncePer } from '../../once-per.js'
import { beginnings } from '../../rule/beginnings.js'
import type { Lexicon, Lexicons } from '../../rule/lexicons.js'

/** The word lists of the audit (rules/lexicons/audit.yml), ready for use. */
export interface AuditWords {
  /** Sticky. */
  readonly dimension: RegExp
  /** Whether one can begin at an offset. */
  readonly mayBeDimension: (text: string, offset: number) => boolean
  readonly dimensionOf: ReadonlyMap<string, string>
  readonly rest: RegExp
  /** Sets of names that make up the whole. */
  readonly complete: readonly (readonly string[])[]
  /** The grade below all others. */
  readonly lowest: ReadonlySet<string>
  /** 文理科 before 各: the group `two` … tells how many. */
  readonly compounds: RegExp
  readonly compoundOf: ReadonlyMap<string, string>
}

export const auditWords = oncePer((lexicons: Lexicons): AuditWords => {
  const list = (id: string): Lexicon | undefined => lexicons.get(id)
  const pattern = (id: string, frame = (source: string) => source) => new RegExp(frame(list(id)?.source ?? '(?!)'), 'g')
  const dimensions = list('audit.dimensions')?.source ?? '(?!)'
  const { mayBegin, anywhere } = beginnings([dimensions])
  return {
    dimension: new RegExp(dimensions, 'y'),
    mayBeDimension: anywhere.length > 0 ? () => true : mayBegin,
    dimensionOf: list('audit.dimensions')?.groupOf ?? new Map(),
    rest: pattern('audit.rest'),
    complete: [...(list('audit.complete')?.words ?? [])].map((set) => set.split(' ')),
    lowest: new Set(list('audit.lowest')?.words ?? []),
    compounds: pattern('audit.compounds', (source) => `(${source})(?:[两三]?[科组部级]|学科|教师|年级)?$`),
    compoundOf: list('audit.compounds')?.groupOf ?? new Map()
  }
})
