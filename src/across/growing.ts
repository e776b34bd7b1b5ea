/** A list of numbers that grows by doubling, 8 bytes each: many millions fit where objects would not. */
export interface Growing {
  readonly push: (value: number) => void
  /** All that was pushed, in ascending order; nothing can be pushed after it. */
  readonly sorted: () => Float64Array
}

/** Begin a list. */
export function growing(): Growing {
  let list = new Float64Array(1024)
  let length = 0
  return {
    push: (value) => {
      if (length === list.length) {
        const wider = new Float64Array(length * 2)
        wider.set(list)
        list = wider
      }
      list[length++] = value
    },
    sorted: () => list.subarray(0, length).sort()
  }
}
