import type { Copies } from '../copies-schema.js'
import type { Follow } from '../follow-schema.js'
import { toTraditional } from './to-traditional.js'

/** What became of a promise, with its message in traditional characters where these are others. */
export interface PageFollow extends Follow {
  readonly traditional?: string
}

/** What the documents of a run showed side by side, as the page has it; undefined where no one looked. */
export interface PageAcross {
  readonly follow?: readonly PageFollow[]
  readonly copies?: readonly Copies[]
}

/** Of a passage so much is shown beside its places. */
const MOST = 300

/** A line of follow.jsonl for the page. */
export function pageFollow(line: Follow): PageFollow {
  const traditional = toTraditional(line.message)
  return traditional === line.message ? line : { ...line, traditional }
}

/** The same group with its long passages cut: their places say where the rest is. */
export function pageCopies(group: Copies): Copies {
  const passages = group.passages.map(({ text, places }) => ({
    text: text.length > MOST ? `${text.slice(0, MOST).replace(/[\ud800-\udbff]$/, '')}……` : text,
    places
  }))
  return { ...group, passages }
}
