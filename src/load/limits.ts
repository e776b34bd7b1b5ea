/** How much the readers take in. A report is a few pages; what is far beyond that is a mistake or an attack. */
export interface Limits {
  /** Bytes of one document file, pictures included. */
  readonly fileBytes: number
  /** Bytes of a plain text, Markdown or HTML file: all of it text. */
  readonly textBytes: number
  /** Bytes of an archive as it lies on disk. */
  readonly archiveBytes: number
  /** Archives inside archives: 1 is the archive itself. */
  readonly archiveDepth: number
  /** Files in an archive, those of the archives inside it included. */
  readonly archiveEntries: number
  /** Bytes that an archive may inflate to, the archives inside it included; only one entry is held at a time. */
  readonly inflatedBytes: number
  /** Inflated bytes to one packed byte; text packs 3 to 10, an empty drawing some hundred. */
  readonly ratio: number
  /** Below this many inflated bytes no ratio is a danger. */
  readonly ratioFrom: number
  /** Elements inside elements of a web page; browsers stop at 512. */
  readonly htmlDepth: number
}

const MIB = 2 ** 20

export const LIMITS: Limits = {
  fileBytes: 100 * MIB,
  textBytes: 20 * MIB,
  archiveBytes: 500 * MIB,
  archiveDepth: 4,
  archiveEntries: 20_000,
  inflatedBytes: 2048 * MIB,
  ratio: 200,
  ratioFrom: 10 * MIB,
  htmlDepth: 1000
}
