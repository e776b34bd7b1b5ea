import type { Level, Segmented } from '../document.js'
import type { Lexicons } from '../rule/lexicons.js'
import { matchesOf } from '../rule/matches-of.js'
import type { Span } from '../span.js'
import type { LevelPatterns } from './level-patterns.js'
import { readLevelObject } from './read-level-object.js'
import { standsAlone } from './stands-alone.js'

/** A level word as found, before its place in the source is fixed. */
export interface FoundLevel {
  readonly rule: string
  readonly span: Span<'normal'>
  readonly level: Level
  readonly object: string | undefined
}

/**
 * Heads in a row, of which only the last has its 级: 国家、省、市级课题; 省市级; 县、校两级骨干教师. Each is a mention; what adjoins
 * belongs to the last, and its object to all.
 * @param match of the pattern `next`, its group `row` taken.
 */
export function readLevelRow(
  document: Segmented,
  match: RegExpExecArray,
  patterns: LevelPatterns,
  lexicons: Lexicons
): readonly FoundLevel[] {
  const { form } = patterns
  const tail = match[form.tail]
  const several = match[form.several]
  const fit = match[form.fit]
  const good = match[form.good]
  const end = match.index + match[0].length
  const heads = matchesOf(match[form.row]!, patterns.heads).map((head) => ({
    start: match.index + head.index,
    end: match.index + head.index + head[0].length,
    level: lexicons.get('levels.heads')!.groupOf.get(head[0]) as Level
  }))
  // 高新区、市级: the first head is the end of a name; 东校区区级: those before the head that stands twice are a word.
  if (!standsAlone(document, heads[0]!.start, patterns)) heads.shift()
  const twice = heads.findLastIndex(
    ({ start, level }, n) => heads[n - 1]?.end === start && heads[n - 1]!.level === level
  )
  if (twice > 0) heads.splice(0, twice)
  if (heads.length < 2 && tail === undefined && fit === undefined) return []
  const after = fit !== undefined ? { end, object: '培训' } : readLevelObject(document.text, end, patterns)
  // Of 县、校两级 something must have the two levels.
  if (after === 'rank' || (several !== undefined && after.object === undefined)) return []
  const rule = tail !== undefined && heads.length < 2 ? 'level.word' : 'level.list'
  return heads.map((head, index) => ({
    rule,
    span: index === heads.length - 1 ? { start: head.start, end: after.end } : { start: head.start, end: head.end },
    level: head.level,
    object: good === undefined ? after.object : (asLesson(after.object) ?? '优课')
  }))
}

/** 部优课 is 部级优课: 课 alone names the lesson that is meant. */
export function asLesson(object: string | undefined): string | undefined {
  return object === '课' ? '优课' : object
}
