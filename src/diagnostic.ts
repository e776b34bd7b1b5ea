import type { Span } from './span.js'

/** How much a finding matters: `info` is a check that held, or a remark. */
export type Severity = 'error' | 'warning' | 'info'

/** What a check came to. A check that was made and held is told too, so that silence is never taken for a pass. */
export type Outcome = 'inconsistent' | 'consistent' | 'undecided'

/** A second place that a finding speaks of, with what it is there: 分项, 合计, … */
export interface Related {
  readonly span: Span<'source'>
  readonly label?: string
}

/**
 * One thing a reader of the report should know about the document.
 * `span` is left out only where the finding is of the document as a whole; what is missing has the nearest passage.
 */
export interface Finding {
  readonly check: string
  readonly outcome: Outcome
  readonly severity: Severity
  /** One Chinese sentence that says what is wrong, with the figures. */
  readonly message: string
  readonly span?: Span<'source'>
  /** What it is of where `span` is only the nearest passage: the role that is missing. Part of the fingerprint in its stead. */
  readonly about?: string
  readonly related?: readonly Related[]
  readonly data?: Readonly<Record<string, unknown>>
}

/** Why an input could not be read: a code for programs, a Chinese sentence for people. */
export class ReadFailure extends Error {
  constructor(
    readonly reason: FailureReason,
    message: string
  ) {
    super(message)
    this.name = 'ReadFailure'
  }
}

export type FailureReason =
  | 'encrypted'
  | 'corrupt'
  | 'empty'
  | 'no-text-layer'
  | 'too-large'
  | 'unsupported'
  | 'mojibake'
  | 'unreadable'
  | 'unsafe-path'
  | 'too-deep'
  | 'too-many'
  | 'time-limit'
  | 'memory-limit'
  | 'internal'
