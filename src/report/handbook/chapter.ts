/** A chapter of the handbook: what it is about, in a few sentences, and its parts, each a heading with rules under it. */
export interface Chapter {
  readonly id: string
  readonly title: string
  readonly intro: readonly string[]
  /** Whether what fires is held against a report. */
  readonly accuses?: true
  readonly parts: readonly HandbookPart[]
}

export interface HandbookPart {
  readonly title: string
  /** One sentence below the heading. */
  readonly about?: string
  readonly entries: readonly Entry[]
}

/** A rule, a profile or a word list as the handbook shows it. */
export interface Entry {
  /** As reports and rule files name it. */
  readonly id: string
  readonly why: string
  readonly file: string
  readonly line: number
  /** What there is to know of it, a line each: a name, and what stands there as HTML. */
  readonly facts: readonly (readonly [name: string, html: string])[]
  readonly examples: readonly HandbookExample[]
}

/** A text of a rule file's examples, with what the program makes of it. */
export interface HandbookExample {
  readonly text: string
  /** What is said before the text: 读出, 指出, 不指出, … */
  readonly label: string
  /** Whether the rule does something here; a near miss does nothing. */
  readonly fires: boolean
  /** The pieces of the text that are meant, in order, each with what is said of it. */
  readonly finds: readonly { readonly text: string; readonly told?: string }[]
  readonly because?: string
}
