import { gramHashes } from './gram-hashes.js'

/** Tokens of a mark: no two texts share a run of so many by chance, a stock phrase has as many. */
export const MARK = 12
/** One mark is picked of every so many that follow each other. */
const WINDOW = 8

/** A run of `MARK` tokens that was picked, by its hash and where it begins. */
export interface PickedMark {
  readonly hash: number
  readonly at: number
}

/**
 * Pick the least of every window of marks (winnowing): about two in nine, chosen by what stands there alone, so that
 * every passage of 19 tokens or more has the same ones in all documents.
 */
export function pickMarks(tokens: Uint16Array): PickedMark[] {
  const hashes = gramHashes(tokens, MARK)
  const picked: PickedMark[] = []
  let least = -1
  for (let end = 0; end < hashes.length; end++) {
    const begin = end - WINDOW + 1
    if (least < begin || least < 0) {
      least = Math.max(0, begin)
      for (let at = least + 1; at <= end; at++) if (hashes[at]! <= hashes[least]!) least = at
    } else if (hashes[end]! <= hashes[least]!) least = end
    if ((begin >= 0 || end === hashes.length - 1) && picked.at(-1)?.at !== least)
      picked.push({ hash: hashes[least]!, at: least })
  }
  return picked
}
