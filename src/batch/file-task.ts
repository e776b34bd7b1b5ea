import type { FailureReason } from '../diagnostic.js'
import type { Remark } from '../report/word/comment-docx.js'

/** What a worker that analyses files knows before the first. */
export interface FileWorkerSetup {
  /** The folder of the user's own rules. */
  readonly rules?: string
  /** The version of the program, for the reports. */
  readonly program: string
  readonly profile?: string
}

/** One file to analyse: its bytes, or its documents as they were read before, in JSON. Or a .docx to put comments into. */
export type FileTask =
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly path: string; readonly bytes: Uint8Array; readonly remarks: readonly Remark[] }
  | { readonly path: string; readonly loaded: Buffer }

/** Reports and fired rules, `packed`, with the documents where they were read just now; or why there are none. */
export type FileAnswer =
  | { readonly result: Buffer; readonly loaded?: Buffer }
  | { readonly copy: Uint8Array }
  | { readonly failure: { readonly reason: FailureReason; readonly message: string } }
  /** An error that is no fault of the file: its stack. */
  | { readonly bug: string }
