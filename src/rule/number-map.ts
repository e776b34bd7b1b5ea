/**
 * Positive numbers by whole numbers of 32 bits, all in one array: a look-up comes to one place of the memory, where a Map goes
 * through several, and what texts are walked with is asked for thousands of times.
 */
export class NumberMap {
  /** Keys, each followed by its number; 0 where none stands yet. */
  #slots = new Int32Array(2 << FIRST_BITS)
  #shift = 32 - FIRST_BITS
  #size = 0

  get size(): number {
    return this.#size
  }

  /** The number of a key; 0 where it has none. */
  get(key: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    let slot = (Math.imul(key, SPREAD) >>> this.#shift) << 1
    for (;;) {
      const number = slots[slot + 1]!
      if (slots[slot] === key || number === 0) return number
      slot = (slot + 2) & mask
    }
  }

  /** Note the number of a key that has none yet. */
  add(key: number, number: number): void {
    if (this.#size * 4 >= this.#slots.length) this.#grow()
    this.#size++
    put(this.#slots, this.#shift, key, number)
  }

  #grow(): void {
    const before = this.#slots
    this.#slots = new Int32Array(2 * before.length)
    this.#shift--
    for (let slot = 0; slot < before.length; slot += 2)
      if (before[slot + 1] !== 0) put(this.#slots, this.#shift, before[slot]!, before[slot + 1]!)
  }
}

const FIRST_BITS = 6
/** So that keys that differ little stand far apart. */
const SPREAD = 0x9e3779b1

function put(slots: Int32Array, shift: number, key: number, number: number): void {
  let slot = (Math.imul(key, SPREAD) >>> shift) << 1
  while (slots[slot + 1] !== 0) slot = (slot + 2) & (slots.length - 1)
  slots[slot] = key
  slots[slot + 1] = number
}
