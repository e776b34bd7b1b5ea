import type { Copies } from './copies-schema.js'
import type { Follow } from './follow-schema.js'

/** What the documents of a run showed side by side, in numbers. */
export interface AcrossCounts {
  /** Plans that found their summary. */
  readonly pairs: number
  /** Of the promises of these. */
  readonly outcomes: Readonly<Record<Follow['outcome'], number>>
  /** Groups of copied text. */
  readonly groups: Readonly<Record<Copies['reuse'], number>>
}
