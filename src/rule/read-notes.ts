import { type Document, isMap, isScalar } from 'yaml'

/** A comment of a rule file and the entries that it stands over, up to the next comment; without text where none does. */
export interface Note {
  readonly text: string
  readonly keys: readonly string[]
}

/** The comments over the entries of the map at `path`, in order; none where there is no map. */
export function readNotes(document: Document, path: readonly PropertyKey[]): readonly Note[] {
  const map = document.getIn(path, true)
  if (!isMap(map)) return []
  const notes: { text: string; keys: string[] }[] = []
  for (const [n, { key }] of map.items.entries()) {
    if (!isScalar(key)) continue
    // What stands over the first entry counts as the map's own.
    const comment = key.commentBefore ?? (n === 0 ? map.commentBefore : undefined)
    if (comment || notes.length === 0) notes.push({ text: tidy(comment ?? ''), keys: [] })
    notes.at(-1)!.keys.push(String(key.value))
  }
  return notes
}

function tidy(comment: string): string {
  return comment
    .split('\n')
    .map((line) => line.trim())
    .join('')
}
