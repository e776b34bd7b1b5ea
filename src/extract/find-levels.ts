import type { Level, LevelWord, Mention, Segmented } from '../document.js'
import type { Lexicons } from '../rule/lexicons.js'
import type { Ruleset } from '../rule/ruleset.js'
import { MARKS } from '../segment/mask.js'
import { type LevelPatterns, levelPatterns } from './level-patterns.js'
import { readLevelObject } from './read-level-object.js'
import { asLesson, type FoundLevel, readLevelRow } from './read-level-row.js'
import { standsAlone } from './stands-alone.js'
import { sticks } from './sticks.js'
import { toMention } from './to-mention.js'

/**
 * Level words with what they qualify where it adjoins: 省级课题, 部优课, 国培, 学区教研活动, and, without 级, titles and
 * prizes only (市骨干教师). Of 国家、省、市级 each word is a mention; words that are joined share the object of the last.
 * Not inside 《》, and not where an office, rank or place follows (县级部门). The words are in rules/lexicons/levels.yml.
 */
export function findLevels(
  document: Segmented,
  { lexicons }: Pick<Ruleset, 'lexicons'>
): readonly Mention<LevelWord>[] {
  const patterns = levelPatterns(lexicons)
  const found: FoundLevel[] = []
  for (const match of patterns.next(document.text)) {
    if (match[patterns.form.none] !== undefined || hidden(document, match.index)) continue
    if (isSchoolTitle(document, match, patterns)) continue
    found.push(...read(document, match, patterns, lexicons))
  }
  return shareObjects(document.text, found).map(({ rule, span, level, object }) =>
    toMention(document, rule, span, { type: 'level', level, object })
  )
}

const GIVEN =
  /(?:评为|授予|命名为?|认定为?|获|获得|创建|成为|评选|申报|建成|培育|新增|验收|推荐)[^,。;:!?\n]{0,16}$|(?:为|批准)(?:首批|第[一二三四五六七八九十]+批)$/
/** 区级示范校6所, 市级示范校不少于5所: prizes that are counted. */
const COUNTED = /^[^,。;:!?\n]{2,6}?(?:达到?|不少于|至少|共|有|增至|增加到)?[\uE000]/

/** 我校是省级示范高中 tells what the school is; 被评为省级示范高中 and 区级示范校6所 tell of a prize. */
function isSchoolTitle({ text, masked }: Segmented, match: RegExpExecArray, { school }: LevelPatterns): boolean {
  const behind = match.index + match[0].length
  return (
    sticks(school, text, behind) &&
    !COUNTED.test(masked.slice(behind, behind + 14)) &&
    !GIVEN.test(text.slice(Math.max(0, match.index - 24), match.index))
  )
}

function hidden({ masked }: Segmented, at: number): boolean {
  return masked[at] === MARKS.work || masked[at] === MARKS.hidden
}

function read(
  document: Segmented,
  match: RegExpExecArray,
  patterns: LevelPatterns,
  lexicons: Lexicons
): readonly FoundLevel[] {
  const { form } = patterns
  const { text } = document
  const start = match.index
  const end = start + match[0].length
  const level = (list: string, word: string) => lexicons.get(`levels.${list}`)!.groupOf.get(word) as Level
  const one = (list: string, word: string, rule: string, object?: string): readonly FoundLevel[] => {
    const after = readLevelObject(text, end, patterns)
    return after === 'rank'
      ? []
      : [{ rule, span: { start, end: after.end }, level: level(list, word), object: after.object ?? object }]
  }
  const word = match[form.word]
  if (word !== undefined) return one('words', word, 'level.word').map((found) => unranked(found, match[form.ranks]))
  const graded = match[form.graded]
  const training = match[form.training]
  const label = match[form.label]
  // 全市优课, 社区培训: the head is of another word.
  if ((graded ?? training ?? label) !== undefined && sticks(patterns.place, text, start + 1) && !isAmong(text, start))
    return []
  if (label !== undefined)
    return [{ rule: 'level.word', span: { start, end }, level: level('heads', label), object: undefined }]
  if (graded !== undefined)
    return one('graded', graded, 'level.graded').map(({ rule, span, level, object }) => ({
      rule,
      span,
      level,
      object: asLesson(object)
    }))
  if (training !== undefined)
    return [{ rule: 'level.training', span: { start, end }, level: level('training', training), object: '培训' }]
  if (match[form.row] !== undefined) return readLevelRow(document, match, patterns, lexicons)
  const area = match[form.area]
  if (area !== undefined) return one('areas', area, 'level.area')
  const whole = match[form.whole]
  if (whole !== undefined) return one('whole', whole, 'level.whole')
  const title = match[form.place]!
  if (title !== '全国' && title !== '国家' && !standsAlone(document, start, patterns)) return []
  return one('places', title, 'level.title')
}

/** 其中|国培4人次, and not 中国. */
function isAmong(text: string, start: number): boolean {
  return text[start] === '国' && text.startsWith('其中', start - 2)
}

/** 校级、区级两级 alone: the figure is no part of the word. */
function unranked(found: FoundLevel, ranks: string | undefined): FoundLevel {
  const { start, end } = found.span
  return ranks !== undefined && found.object === undefined
    ? { ...found, span: { start, end: end - ranks.length } }
    : found
}

/** 国家级、省级课题: what stands last is the object of all that are joined to it. */
function shareObjects(text: string, found: readonly FoundLevel[]): readonly FoundLevel[] {
  let next: FoundLevel | undefined
  return found
    .toReversed()
    .map((one) => {
      const joined = next && /^(?:[、/和及与或]|以及)?$/.test(text.slice(one.span.end, next.span.start))
      next = joined && one.object === undefined ? { ...one, object: next!.object } : one
      return next
    })
    .toReversed()
}
