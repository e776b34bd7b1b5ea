import { LIMITS } from '../load/limits.js'

/** What may be handed in: far more than a district has, far less than what fills a disk. */
export const UPLOAD_LIMITS = {
  fileBytes: LIMITS.archiveBytes,
  runBytes: 2 ** 30,
  runFiles: 20_000,
  /** Runs that are kept; the oldest makes room. */
  runs: 20
} as const
export type UploadLimits = { readonly [Name in keyof typeof UPLOAD_LIMITS]: number }
