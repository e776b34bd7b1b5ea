/**
 * Text put aside until its turn comes, more of it than memory should hold: that of a sheet written after another, or of
 * an element that stands behind the documents.
 */
export interface Spill {
  readonly write: (text: string) => void
  /** All that was written, in UTF-8, piece by piece and as often as asked; when once read, nothing more may be written. */
  readonly pieces: () => Iterable<Uint8Array>
}

/** Begins one; where they lie, and that nothing of them stays, is for the caller to say. */
export type OpenSpill = () => Spill
