import type { AcrossCounts } from '../report/across-counts.js'
import type { Waiver } from '../rule/load-waivers.js'

/** What a worker may be asked to make of the results in a folder, when all files are read: one of the files beside them. */
export type ResultTask =
  | { readonly make: 'across'; readonly out: string }
  | { readonly make: 'page'; readonly out: string }
  /** @see keepWorkbook */
  | { readonly make: 'workbook'; readonly out: string; readonly idle: readonly Waiver[] }

/** What came of it; or why it could not be written, with what the system says of it. */
export type ResultAnswer =
  | { readonly across: AcrossCounts }
  /** The workbook before, which was put aside. */
  | { readonly aside?: string }
  | { readonly fault: { readonly message: string; readonly code?: string; readonly syscall?: string } }
