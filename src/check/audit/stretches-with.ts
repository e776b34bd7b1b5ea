import type { Resolved } from '../../document.js'
import { oncePer } from '../../once-per.js'
import type { Amount } from './amount.js'
import { countedPassages } from './counted-passages.js'
import type { Passage, Stretch } from './passages-of.js'

/** A stretch with the passage that it stands in. */
export interface Holding {
  readonly passage: Passage
  readonly stretch: Stretch
}

type Type = Amount['value']['type']

/** The stretches that hold an amount of a type, in order: a check of credits need not look where none are. */
export function stretchesWith(document: Resolved, type: Type): readonly Holding[] {
  return byType(document).get(type) ?? []
}

const byType = oncePer((document: Resolved): ReadonlyMap<Type, readonly Holding[]> => {
  const found = new Map<Type, Holding[]>()
  for (const passage of countedPassages(document))
    for (const stretch of passage.stretches) {
      const holding = { passage, stretch }
      for (const { value } of stretch.amounts) {
        const own = found.get(value.type)
        if (!own) found.set(value.type, [holding])
        else if (own.at(-1) !== holding) own.push(holding)
      }
    }
  return found
})
