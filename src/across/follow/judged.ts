import type { Follow } from '../../report/follow-schema.js'

/** What became of a promise, where the summary says so, and a sentence with the figures. */
export interface Judged extends Pick<Follow, 'outcome' | 'message'> {
  /** In the summary's text. */
  readonly evidence: { readonly start: number; readonly end: number } | null
}
