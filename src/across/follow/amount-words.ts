import type { Amount, Clause, Page } from './page.js'

/** An amount with the words that say of what it is. */
export interface Stated {
  readonly amount: Amount
  readonly clause: Clause
  /** From the sentence's beginning to the amount, and from it to the sentence's end. */
  readonly before: string
  readonly behind: string
  /** The quote: the clause, and what of the sentence before it names the thing. */
  readonly start: number
  readonly end: number
}

/** The sentences around every amount of a page, in order; amounts that lie in no clause (of the title) are left out. */
export function statedAmounts({ amounts, clauses, text }: Page): Stated[] {
  const stated: Stated[] = []
  let at = 0
  for (const amount of [...amounts].sort((a, b) => a.start - b.start)) {
    while (at < clauses.length && clauses[at]!.end <= amount.start) at++
    const clause = clauses[at]
    if (!clause || clause.start > amount.start) continue
    let first = at
    let last = at
    while (first > 0 && clauses[first - 1]!.sentence === clause.sentence) first--
    while (last + 1 < clauses.length && clauses[last + 1]!.sentence === clause.sentence) last++
    const sentence = { start: clauses[first]!.start, end: clauses[last]!.end }
    stated.push({
      amount,
      clause,
      before: text.slice(sentence.start, amount.start),
      behind: text.slice(amount.end, sentence.end),
      start: quoteStart(text, amount, clause, clauses.slice(clauses[first - 1]?.heading ? first - 1 : first, at)),
      end: Math.max(clause.end, amount.end)
    })
  }
  return stated
}

/** 集中研修每月一次，全学期共5次: the clause of the 5 alone does not say of what; nor may the sentence, below its heading. */
function quoteStart(text: string, { item = '', end }: Amount, clause: Clause, before: readonly Clause[]): number {
  const named = item.slice(-2)
  if (text.slice(clause.start, Math.max(end, clause.end)).includes(named)) return clause.start
  return before.findLast((one) => one.text.includes(named))?.start ?? clause.start
}
