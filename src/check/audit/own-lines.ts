import { characterSet } from '../../character-set.js'
import type { Resolved } from '../../document.js'
import { oncePer } from '../../once-per.js'
import { type Passage, passagesOf } from './passages-of.js'

const BLACK = characterSet('^\\s')

/** The lines of a document that are no cells and not blank, in order: what lists of lines are looked for in. */
export const ownLines = oncePer((document: Resolved): readonly Passage[] =>
  passagesOf(document).filter(
    ({ span, inTable }) => !inTable && BLACK.next(document.text, span.start, span.end) < span.end
  )
)
