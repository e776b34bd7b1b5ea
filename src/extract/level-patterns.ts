import type { Lexicons } from '../rule/lexicons.js'
import { numberedGroups } from '../rule/numbered-groups.js'
import { type Scanner, scanner } from '../rule/scanner.js'

/** The patterns of level words and of what they qualify, made of the lists in rules/lexicons/levels.yml. */
export interface LevelPatterns {
  /** The level words of a text; their groups say of which form each is. Group `none` takes what only looks like one. */
  readonly next: Scanner
  /** The numbers of these groups. */
  readonly form: Readonly<Record<(typeof FORMS)[number], number>>
  /** Sticky, where a level word ends: its bound (以上) and the noun that adjoins. */
  readonly object: RegExp
  /** The numbers of its groups. */
  readonly part: Readonly<Record<(typeof PARTS)[number], number>>
  /** Sticky, where a level word ends: 以上. */
  readonly bound: RegExp
  /** Sticky, where a level word ends: offices, ranks and places, which have no level in our sense (县级部门). */
  readonly rank: RegExp
  /** Sticky, where a level word ends: what a school calls itself (省级示范高中), which is a prize only where it was given. */
  readonly school: RegExp
  /** Global: the single heads in a list of heads: 国家、省、市. */
  readonly heads: RegExp
  /** Sticky, behind the first character of a head: it is the end of a word of place or the like: 我市, 社区, 学校. */
  readonly place: RegExp
  /** At the start: modifiers that only describe (各类, 优秀). */
  readonly plain: RegExp
  /** Nouns of wide meaning, told with their modifiers: 比赛, 活动. */
  readonly loose: ReadonlySet<string>
}

const FORMS = [
  'none',
  'word',
  'ranks',
  'row',
  'tail',
  'several',
  'fit',
  'good',
  'training',
  'graded',
  'label',
  'area',
  'whole',
  'place'
] as const
const PARTS = ['free', 'noun', 'between', 'event'] as const

const known = new WeakMap<Lexicons, LevelPatterns>()

/** The patterns of a ruleset, made once for it. A list that is not there matches nothing. */
export function levelPatterns(lexicons: Lexicons): LevelPatterns {
  const made = known.get(lexicons) ?? make(lexicons)
  known.set(lexicons, made)
  return made
}

const NOTHING = '(?!)'

function make(lexicons: Lexicons): LevelPatterns {
  const list = (name: string) => lexicons.get(`levels.${name}`)?.source ?? NOTHING
  const heads = list('heads')
  const row = `${heads}(?:(?:[、/]|以及|[和及与或至到])?${heads}){1,5}`
  const next = [
    `(?<none>${list('none')})`,
    `(?<word>${list('words')})(?<ranks>[两二三四五]级)?(?!${list('not-after')})`,
    `(?<row>${row})(?:(?<tail>级)(?!${list('not-after')})|(?<several>[两二三四五各]级)|(?<fit>培(?:计划|项目)?)(?!${list('training-end')})|(?<good>优)(?!${list('graded-end')})|(?=${list('titles')}))`,
    `(?<training>${list('training')})(?!${list('training-end')})`,
    `(?<graded>${list('graded')})(?!${list('graded-end')})`,
    // 省  级: in lists of labels set out with blanks.
    `(?<label>${heads}) {1,6}级(?= {0,4}:)`,
    `(?<area>${list('areas')})(?=${list('area-mods')}{0,2}${list('area-objects')})`,
    `(?<whole>${list('whole')})(?=${free(list('contests'), 10, list)}“?${list('contests')})`,
    `(?<place>${list('places')})(?=“?${list('titles')})`
  ].join('|')
  const noun = list('objects')
  const bound = `(?:${list('bounds')})?的?`
  const forms = numberedGroups(new RegExp(next, 'y'))
  const object = numberedGroups(new RegExp(`${bound} ?${phrase(noun, list)}`, 'y'))
  return {
    next: scanner(forms.pattern.source),
    form: numbersOf(FORMS, forms.numbers),
    object: object.pattern,
    part: numbersOf(PARTS, object.numbers),
    bound: new RegExp(bound, 'y'),
    rank: new RegExp(`${bound}${list('ranks')}(?!力|能力)`, 'y'),
    school: new RegExp(`${bound}${list('school-titles')}`, 'y'),
    heads: new RegExp(heads, 'g'),
    place: new RegExp(`(?<=${list('place-words')})`, 'y'),
    plain: new RegExp(`^${list('plain')}{1,4}`),
    loose: lexicons.get('levels.loose')?.words ?? new Set()
  }
}

function numbersOf<Name extends string>(names: readonly Name[], numbers: ReadonlyMap<string, number>) {
  return Object.fromEntries(names.map((name) => [name, numbers.get(name)!])) as Record<Name, number>
}

/** Words in front (free), one to three nouns, and the event that they are the subject of: 骨干教师能力提升培训. */
function phrase(noun: string, list: (name: string) => string): string {
  const nouns = `(?<noun>“?${noun}(?:${noun}){0,2}”?)`
  return `(?<free>${free(noun, 10, list)})${nouns}(?:(?<between>${free(noun, 5, list)})(?<event>${list('events')}))?`
}

/** Modifiers before a noun, up to so many letters: no figures but those of 第三届 and “十四五”, no verbs, no other level. */
function free(noun: string, most: number, list: (name: string) => string): string {
  const stop = `${list('stops')}|${list('words')}|${list('ranks')}`
  const letter =
    '第[0-9一二三四五六七八九十]{1,3}[届期批轮次]|“[^“”\\n]{1,20}”|“?十[一二三四五]五”?|[一十三](?=[般线流佳大字笔])|[A-Za-z]|(?![一二两三四五六七八九十百千])[\\u4e00-\\u9fff]'
  return `(?:(?!“?${noun})(?:${list('plain')}|(?!${stop})(?:${letter}))){0,${most}}`
}
