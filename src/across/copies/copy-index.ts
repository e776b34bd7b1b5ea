import type { Digest } from '../digest.js'
import { growing } from '../growing.js'
import { eachHash, keyed, MOST_IDS } from '../keyed.js'
import type { CopyText } from './copy-text.js'
import { cutUnits } from './cut-units.js'
import { gramHashes, mix } from './gram-hashes.js'
import { pairsOf } from './pairs-of.js'
import { pickMarks } from './pick-marks.js'
import { bandsOf, HASHES, sign } from './sign.js'

/**
 * What is kept to find copies by: of every document some hundreds of numbers, none of its text. 20,000 documents of
 * 3,000 characters are about 30 MB of bands and 110 MB of marks, of which 4 MB each are held.
 */
export interface CopyIndex {
  readonly add: (digest: Digest, text: CopyText) => void
  readonly finish: () => Found
}

export interface Found {
  /** Pairs of documents, by index, that may share text: the first below the second, in order. */
  readonly candidates: Iterable<readonly [number, number]>
  /** Marks that stand in the documents of so many schools that they are no one's. */
  readonly common: ReadonlySet<number>
}

/** Tokens of a shingle. */
const SHINGLE = 5
/** Units below this, 加强领导，落实责任, are anyone's. */
const LEAST_UNIT = 14
/** Bands that a pair must share: most of those of two units. */
const LEAST_BANDS = 5
/** Common is what more than half of the schools have, at least so many of them, */
const LEAST_SCHOOLS = 4
/** and in a large batch so many: a bureau's template is that of its district. */
const MOST_SCHOOLS = 20

/**
 * Begin an index. Documents are to be added in the order of their index.
 * @param openFile opens a file for what of it is too much to be held
 */
export function copyIndex(openFile: () => number): CopyIndex {
  const units = growing(openFile)
  const wholes = growing(openFile)
  const marks = growing(openFile)
  const schoolIds = new Map<string, number>()
  const schoolOf: number[] = []
  return {
    add: ({ index, school, file }, text) => {
      const { tokens } = text
      // Papers without a name: those of one file are handed in by one hand.
      const key = school ?? `/${file}`
      const own = schoolIds.get(key) ?? schoolIds.size
      schoolIds.set(key, own)
      schoolOf[index] = own
      for (const { hash } of pickMarks(tokens)) marks.push(keyed(hash, own))
      const shingles = gramHashes(tokens, SHINGLE)
      const whole = new Int32Array(HASHES).fill(0x7fffffff)
      let begin = 0
      for (const end of cutUnits(text)) {
        const signature = sign(shingles, begin, Math.max(begin, end - SHINGLE + 1))
        signature.forEach((least, i) => {
          if (least < whole[i]!) whole[i] = least
        })
        if (end - begin >= LEAST_UNIT) for (const band of bandsOf(signature)) units.push(keyed(band, index))
        begin = end
      }
      for (const band of bandsOf(whole)) wholes.push(keyed(band, index))
      wholes.push(keyed(mix(shingles.reduce((all, hash) => Math.imul(all, 31) + hash, tokens.length)), index))
    },
    finish: () => {
      const enough = Math.min(MOST_SCHOOLS, Math.max(LEAST_SCHOOLS, Math.floor(schoolIds.size / 2) + 1))
      const schoolsIn = (ids: readonly number[]) => new Set(ids.map((id) => schoolOf[id])).size
      const pairs = growing(openFile)
      eachHash(units.sorted(), (_, ids) => {
        if (ids.length < 2 || (ids.length >= enough && schoolsIn(ids) >= enough)) return
        pairsOf(ids, pairs.push)
      })
      eachHash(wholes.sorted(), (_, ids) => {
        for (let times = 0; times < LEAST_BANDS && ids.length > 1; times++) pairsOf(ids, pairs.push)
      })
      const common = new Set<number>()
      eachHash(marks.sorted(), (hash, schools) => {
        if (schools.length >= enough) common.add(hash | 0)
      })
      return { candidates: frequent(pairs.sorted(), LEAST_BANDS), common }
    }
  }
}

/** The pairs that were pushed so many times. */
function* frequent(pairs: Iterable<Float64Array>, least: number): Generator<[number, number]> {
  let [before, times] = [-1, 0]
  for (const piece of pairs)
    for (const pair of piece) {
      times = pair === before ? times + 1 : 1
      before = pair
      if (times === least) yield [Math.floor(pair / MOST_IDS), pair % MOST_IDS]
    }
}
