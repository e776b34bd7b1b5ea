/** Text of plain characters put together as bytes: rows are millions of pieces, and strings of so many take their time. */
export interface Ascii {
  readonly text: (piece: string) => Ascii
  /** Not negative and whole. */
  readonly number: (value: number) => Ascii
  /** What was put together; good until the next `begin`. */
  readonly bytes: () => Uint8Array
  /** Forget what was put together. */
  readonly begin: () => Ascii
}

/** Begin with nothing. */
export function ascii(): Ascii {
  return new Builder()
}

class Builder implements Ascii {
  private held = new Uint8Array(1 << 12)
  private length = 0

  text(piece: string): this {
    let at = this.room(piece.length)
    for (let index = 0; index < piece.length; index++) this.held[at++] = piece.charCodeAt(index)
    return this
  }

  number(value: number): this {
    let digits = 1
    for (let bound = 10; value >= bound; bound *= 10) digits++
    let at = this.room(digits) + digits
    for (let left = value; digits > 0; digits--) {
      const rest = Math.floor(left / 10)
      this.held[--at] = 48 + left - rest * 10
      left = rest
    }
    return this
  }

  bytes(): Uint8Array {
    return this.held.subarray(0, this.length)
  }

  begin(): this {
    this.length = 0
    return this
  }

  /** Where so many more bytes begin. */
  private room(more: number): number {
    const at = this.length
    this.length += more
    if (this.length > this.held.length) {
      const wider = new Uint8Array(2 * this.length)
      wider.set(this.held)
      this.held = wider
    }
    return at
  }
}
