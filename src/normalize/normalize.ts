import type { Loaded, Normalized, Repair } from '../document.js'
import { forth, type OffsetMap, type Rewritten, rewrite, toSourceThrough } from '../offset-map.js'
import type { RepairTable } from '../rule/compile-repairs.js'
import type { Ruleset } from '../rule/ruleset.js'
import { slice } from '../span.js'
import { findRepairs } from './find-repairs.js'
import { foldConfusables } from './fold-confusables.js'
import { foldLineEnds } from './fold-line-ends.js'
import { foldPunctuation } from './fold-punctuation.js'
import { foldSpaces } from './fold-spaces.js'
import { foldWidth } from './fold-width.js'
import { joinSoftBreaks } from './join-soft-breaks.js'
import { removeGlosses } from './remove-glosses.js'
import { removeSigns } from './remove-signs.js'
import { removeWatermarks } from './remove-watermarks.js'
import { simplify } from './simplify.js'

/**
 * Make the text that every later stage reads: simplified characters, folded width, one kind of space and line end, soft line
 * breaks joined, glosses and watermarks gone, damage repaired. The source is not touched: `maps` lead back to it, in the order
 * in which they were made, and those that change no offset are left out.
 * Soft breaks come before width, whose folding changes how wide lines are; repairs come last and see whole words.
 * Nothing more comes of normalizing a normalized text.
 */
export function normalize(loaded: Loaded, rules: Pick<Ruleset, 'repairs'>): Normalized {
  const maps: OffsetMap[] = []
  const repairs: Repair[] = []
  const keep = ({ text, map }: Rewritten): string => {
    if (map.length > 0) maps.push(map)
    return text
  }
  const repair = (text: string, table: RepairTable): string => {
    const found = findRepairs(text, table)
    for (const { misspelling, edit } of found) {
      const source = toSourceThrough(maps, { start: edit.start, end: edit.start + misspelling.from.length })
      repairs.push({
        rule: misspelling.rule.id,
        source,
        from: slice(loaded.source, source),
        to: misspelling.to,
        ...(!misspelling.rule.tells && { silent: true as const })
      })
    }
    const edits = found.filter(({ misspelling }) => misspelling.rule.changes).map(({ edit }) => edit)
    return edits.length === 0 ? text : keep(rewrite(text, edits))
  }

  const lines = keep(foldLineEnds(keep(removeSigns(loaded.source, loaded.marks))))
  let joined = keep(joinSoftBreaks(lines, edges(loaded, maps)))
  for (let before = lines; joined !== before; ) {
    before = joined
    joined = keep(joinSoftBreaks(joined, edges(loaded, maps)))
  }
  const folded = keep(foldPunctuation(foldWidth(joined)))
  const clean = keep(removeWatermarks(keep(removeGlosses(folded))))
  const spaced = foldConfusables(keep(foldSpaces(clean, edges(loaded, maps))))
  const simplified = simplify(repair(spaced, rules.repairs.written))
  const text = repair(keep(simplified), rules.repairs.simplified)
  repairs.sort((a, b) => a.source.start - b.source.start)
  return {
    origin: loaded.origin,
    part: loaded.part,
    source: loaded.source,
    marks: loaded.marks,
    readerFindings: loaded.readerFindings,
    text,
    maps,
    script: simplified.script,
    repairs
  }
}

/** Where marks of the container begin and end in the text so far, in order. */
function edges({ marks }: Loaded, maps: readonly OffsetMap[]): readonly number[] {
  const edged = marks.filter(({ kind }) => kind !== 'sign')
  if (edged.length === 0) return []
  const here = forth(maps)
  return edged
    .flatMap(({ span }) => {
      const { start, end } = here(span)
      return [start, end]
    })
    .sort((a, b) => a - b)
}
