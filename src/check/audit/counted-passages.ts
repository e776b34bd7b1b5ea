import type { Resolved } from '../../document.js'
import { oncePer } from '../../once-per.js'
import { type Passage, passagesOf } from './passages-of.js'

/** The passages that hold amounts, in order: about a third of all, and what most checks look at. */
export const countedPassages = oncePer((document: Resolved): readonly Passage[] =>
  passagesOf(document).filter(({ amounts }) => amounts.length > 0)
)
