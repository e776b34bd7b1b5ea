/** One of those that are measured side by side. What it returns is thrown away. */
export interface Contender<Item> {
  readonly name: string
  readonly run: (item: Item) => unknown
}

/**
 * The time that each contender takes over all items, in milliseconds: the sum of its medians of the single items. In every
 * round all of them have each item in turn, each time another one first, so that what else the machine does at a moment
 * falls on all alike; medians leave out what falls on one.
 * @param warm rounds before those that are counted, for V8 to compile what is hot
 * @param clock the processor's time of this process unless given: on a busy machine the clock on the wall tells how busy it is
 */
export async function interleave<Item>(
  contenders: readonly Contender<Item>[],
  items: readonly Item[],
  { rounds = 15, warm = 5, clock = processorTime } = {}
): Promise<readonly number[]> {
  const times = contenders.map(() => items.map((): number[] => []))
  for (let round = -warm; round < rounds; round++)
    for (const [n, item] of items.entries())
      for (let turn = 0; turn < contenders.length; turn++) {
        const which = (turn + round + warm + n) % contenders.length
        const start = clock()
        const made = contenders[which]!.run(item)
        if (made instanceof Promise) await made
        const took = clock() - start
        if (round >= 0) times[which]![n]!.push(took)
      }
  return times.map((items) => items.reduce((sum, own) => sum + median(own), 0))
}

/** Milliseconds that the processor has worked for this process, collecting garbage and compiling included. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** The middle one of some values. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}
