import { characterSet } from '../character-set.js'
import { readLevelObject } from '../extract/read-level-object.js'
import type { LevelAmount } from './find-level-amounts.js'
import type { LevelPlace } from './level-place.js'
import type { LevelWords } from './level-words.js'

/** A prize of which it matters what won it. */
const PRIZE = /^(?:[一二三特、]{1,5}等)?奖$/
/** Classes of things of which there are levels, before those that only give them. */
const THINGS = new Set(['project', 'text', 'lesson', 'person', 'journal'])
/** Classes of things that win prizes. */
const WINNERS = new Set(['project', 'text', 'lesson'])

/**
 * What has the level: the noun that adjoins it, else the one behind its amount (省级3项课题), between the two (省级：论文2篇),
 * or the nearest before it in the sentence that fits the unit (课题7项，其中国家级1项). A prize is told with what won it,
 * where the clause says so (2篇论文获省级一等奖: 论文一等奖).
 */
export function findLevelObject(
  place: LevelPlace,
  amounts: readonly LevelAmount[],
  words: LevelWords
): string | undefined {
  const { object } = place.mention.value
  if (amounts.length > 1) return object
  const amount = amounts[0]
  if (place.mention.rule === 'level.graded' && (object === undefined || object === '优课')) return graded(place, words)
  if (object === undefined) return elided(place, amount, words)
  if (!PRIZE.test(object)) return object
  const winner = amount?.side === 'before' ? nounOf(amount.between, words) : undefined
  const thing =
    winner ??
    clauseNoun(place, words) ??
    (amount?.quantity.value.unit === '篇' ? nearest(place, amount, words, WINNERS) : undefined)
  return thing !== undefined && WINNERS.has(words.kindOf(thing)!) ? thing + object : object
}

/**
 * What each amount of a row is of: 论文 and 优质课 in 省级：论文2篇；优质课二等奖1节; a prize alone takes the thing before it.
 */
export function rowObjects(amounts: readonly LevelAmount[], words: LevelWords): readonly (string | undefined)[] {
  let thing: string | undefined
  return amounts.map(({ between }) => {
    if (/;/.test(between)) thing = undefined
    const found = compound(between.replace(/^.*[,;、:]/s, ''), words)
    if (found === undefined) return thing
    const prize = /(?:[一二三特、]{1,5}等|优秀|优胜)奖$/.exec(found)
    if (!prize) thing = found
    else if (prize.index > 0) thing = found.slice(0, prize.index)
    return prize?.index === 0 && thing !== undefined ? thing + found : found
  })
}

const VERBS = characterSet('发获交立在结、或和的及')

function elided(place: LevelPlace, amount: LevelAmount | undefined, words: LevelWords): string | undefined {
  const { text, end, to } = place
  const behind = amount?.side === 'behind' ? adjoining(place, amount.quantity.span.end, words) : undefined
  if (behind) return behind
  const between = amount ? nounOf(amount.between, words) : undefined
  if (between) return between
  const verbs = VERBS.at(text, end)
    ? /^(?:发表|获奖|交流|立项|在研|结题|[、或和的及])+/.exec(text.slice(end, to))
    : null
  if (verbs) {
    const object = adjoining(place, end + verbs[0].length, words)
    if (object) return object
  }
  // 县级 before a noun that is not in our lists: what it is of stands there, though we cannot tell it.
  if (!amount && !words.standsBare(text.slice(end, to))) return undefined
  const status = words.statuses(text.slice(place.from, place.start)).at(-1)?.status
  // 省级刊物发表9篇;评比获奖67篇,其中省级5篇: what wins is in no journal.
  const found = nearest(place, amount, words, status === '获奖' ? WINNERS : THINGS)
  if (found && !(status === '获奖' && words.kindOf(found) === 'journal')) return found
  return status !== undefined && /结题|立项|在研/.test(status) ? '课题' : undefined
}

/** The noun that a text goes on with, as behind a level. */
function adjoining({ text, to }: LevelPlace, at: number, words: LevelWords): string | undefined {
  const read = readLevelObject(text.slice(at, to), 0, words.patterns)
  return read !== 'rank' && read.end <= 14 ? read.object : undefined
}

/** 部优 and 省优 are of the kind of lesson that the sentence names, of 优课 where it names none. */
function graded({ text, from, start }: LevelPlace, { gradedObjects }: LevelWords): string {
  return gradedObjects(text.slice(from, start)).at(-1) ?? '优课'
}

/** The nearest noun before the level that the unit of the amount can count; things before contests and prizes. */
function nearest(
  place: LevelPlace,
  amount: LevelAmount | undefined,
  words: LevelWords,
  first: ReadonlySet<string> = THINGS
): string | undefined {
  const nouns = nounsBefore(place, place.from, words)
  let second: string | undefined
  for (let i = nouns.length - 1; i >= 0; i--) {
    const kind = words.kindOf(nouns[i])!
    if (amount !== undefined && !words.counts(kind, amount.quantity.value.unit)) continue
    if (first.has(kind)) return nouns[i]
    if (kind !== 'other') second ??= nouns[i]
  }
  return second
}

const PAUSE = characterSet(',;。!?()\n')

function clauseNoun(place: LevelPlace, words: LevelWords): string | undefined {
  const { text, start, from } = place
  return nounsBefore(place, PAUSE.last(text, start, from) + 1, words).findLast((noun) =>
    WINNERS.has(words.kindOf(noun)!)
  )
}

function nounsBefore({ text, start }: LevelPlace, from: number, words: LevelWords): readonly string[] {
  return nounsIn(text.slice(from, start), words)
}

function nounOf(text: string, words: LevelWords): string | undefined {
  return nounsIn(text, words).at(-1)
}

/** The 奖 of 获奖 is no noun of its own. */
function nounsIn(text: string, { nouns }: LevelWords): readonly string[] {
  const found = nouns(text)
  return found.includes('奖') ? found.filter((word) => word !== '奖') : found
}

/** The nouns that a piece ends in, as one: 论文一等奖. */
function compound(text: string, words: LevelWords): string | undefined {
  const read = readLevelObject(text, 0, words.patterns)
  return read === 'rank' ? undefined : (read.object ?? nounOf(text, words))
}
