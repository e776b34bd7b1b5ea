import { matchesOf } from '../../rule/matches-of.js'
import { findRule } from '../find-rule.js'
import type { Survey } from './survey.js'

/** Where a text calls a set by its number and the word that its items have in common: 三个一, “四定”; looked for once in a document. */
export function findSets(surveyed: Survey): readonly RegExpExecArray[] {
  const set = findRule(surveyed.rules, 'sum.named-set')?.pattern('set')
  surveyed.sets ??= set ? matchesOf(surveyed.text, set) : []
  return surveyed.sets
}
