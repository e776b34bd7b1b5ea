import { MOST_IDS } from '../keyed.js'

/** Of so many documents with one band every pair is looked at; of more, each with the first and with those just before it. */
const EVERY = 24
const BEFORE = 3

/** Hand over the pairs of documents that share a band, as one number each; their number grows with that of the documents. */
export function pairsOf(ids: readonly number[], push: (pair: number) => void): void {
  for (let second = 1; second < ids.length; second++) {
    for (let first = 0; first < second; first++) {
      if (ids.length > EVERY && first > 0 && first < second - BEFORE) first = second - BEFORE
      push(ids[first]! * MOST_IDS + ids[second]!)
    }
  }
}
