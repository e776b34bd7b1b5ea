/** What is wrong with a rule file: where, what, and how to mend it. Nothing is read or written before it is mended. */
export class RuleFault extends Error {
  /** @param line and `column` count from 1, as editors do. */
  constructor(
    readonly file: string,
    readonly line: number,
    readonly column: number,
    readonly fault: string,
    readonly mend: string
  ) {
    super(`${file}:${line}:${column} ${fault}\n  → ${mend}`)
    this.name = 'RuleFault'
  }
}
