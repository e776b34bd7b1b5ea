import type { Place } from '../../rule/read-rule-file.js'
import type { Entry } from './chapter.js'

/** A rule as an entry: its name, what it is for and where it stands, with what a chapter knows of it. */
export function entryOf(
  { id, why, origin }: { readonly id: string; readonly why: string; readonly origin: Place },
  facts: Entry['facts'],
  examples: Entry['examples']
): Entry {
  return { id, why, file: origin.file, line: origin.line, facts: facts.filter(([, html]) => html !== ''), examples }
}
