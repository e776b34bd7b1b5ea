import type { Finding } from '../diagnostic.js'
import type { Mark } from '../document.js'

/** What a reader of one container format gives: the file's text, with marks and findings at offsets in it. */
export interface Reading {
  readonly text: string
  /** In order of start; an outer mark stands before the marks inside it. */
  readonly marks: readonly Mark[]
  readonly findings: readonly Finding[]
  /** Of text files: `utf-8`, `gb18030`, … */
  readonly encoding?: string
}
