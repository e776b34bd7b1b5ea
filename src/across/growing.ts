import { readSync, writeFileSync } from 'node:fs'

/** A list of numbers, 8 bytes each: many millions fit where objects would not, and what is too many lies on disk. */
export interface Growing {
  readonly push: (value: number) => void
  /** All that was pushed, in ascending order, piece by piece; nothing can be pushed after it. */
  readonly sorted: () => Iterable<Float64Array>
}

/** So many are held. */
const HELD = 1 << 19
/** Of a run on disk so many are read at a time. */
const READ = 1 << 13

/** Begin a list. @param openFile opens a file to put numbers aside in, if there are too many */
export function growing(openFile: () => number): Growing {
  let list = new Float64Array(1024)
  let length = 0
  let file: number | undefined
  const runs: { readonly start: number; readonly end: number }[] = []
  const putAside = () => {
    file ??= openFile()
    const run = list.subarray(0, length).sort()
    writeFileSync(file, new Uint8Array(run.buffer, 0, run.byteLength))
    const start = runs.at(-1)?.end ?? 0
    runs.push({ start, end: start + length })
    length = 0
  }
  return {
    push: (value) => {
      if (length === HELD) putAside()
      else if (length === list.length) {
        const wider = new Float64Array(length * 2)
        wider.set(list)
        list = wider
      }
      list[length++] = value
    },
    sorted: () => {
      if (file === undefined) return [list.subarray(0, length).sort()]
      if (length > 0) putAside()
      list = new Float64Array(0)
      const handle = file
      return merged(runs.map(({ start, end }) => readRun(handle, start, end)))
    }
  }
}

/** A run as it is read, with the next number in hand; Infinity behind the last. */
interface Reading {
  next: number
  readonly advance: () => void
}

function readRun(file: number, start: number, end: number): Reading {
  const piece = new Float64Array(READ)
  let [at, length, from] = [0, 0, start]
  const reading: Reading = {
    next: 0,
    advance: () => {
      if (at === length) {
        length = Math.min(READ, end - from)
        readFully(file, new Uint8Array(piece.buffer, 0, length * 8), from * 8)
        from += length
        at = 0
      }
      reading.next = at < length ? piece[at++]! : Number.POSITIVE_INFINITY
    }
  }
  reading.advance()
  return reading
}

function readFully(file: number, bytes: Uint8Array, from: number): void {
  for (let at = 0; at < bytes.length; ) {
    const length = readSync(file, bytes, at, bytes.length - at, from + at)
    if (length === 0) throw new Error('a draft was cut off')
    at += length
  }
}

function* merged(runs: readonly Reading[]): Generator<Float64Array> {
  for (let full = true; full; ) {
    const piece = new Float64Array(READ)
    let length = 0
    while (length < READ) {
      let least = runs[0]!
      for (const run of runs) if (run.next < least.next) least = run
      if (least.next === Number.POSITIVE_INFINITY) break
      piece[length++] = least.next
      least.advance()
    }
    full = length === READ
    if (length > 0) yield piece.subarray(0, length)
  }
}
