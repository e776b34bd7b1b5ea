import type { FailureReason } from '../diagnostic.js'

/** What a worker that analyses files knows before the first. */
export interface FileWorkerSetup {
  /** The folder of the user's own rules. */
  readonly rules?: string
  /** The version of the program, for the reports. */
  readonly program: string
  readonly profile?: string
}

/** One file to analyse: its bytes, or its documents as they were read before, in JSON. */
export type FileTask =
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly path: string; readonly loaded: string }

/** Reports and fired rules in JSON, with the documents where they were read just now; or why there are none. */
export type FileAnswer =
  | { readonly result: string; readonly loaded?: string }
  | { readonly failure: { readonly reason: FailureReason; readonly message: string } }
  /** An error that is no fault of the file: its stack. */
  | { readonly bug: string }
