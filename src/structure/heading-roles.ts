import { characterSet } from '../character-set.js'
import type { Role } from '../document.js'
import { oncePer } from '../once-per.js'
import { beginnings } from '../rule/beginnings.js'
import type { SectionRole } from '../rule/kinds/section-role.js'
import { matchAt } from '../rule/match-at.js'
import { mayBeThird } from '../rule/may-be-third.js'
import { alikeTitles } from './alike-titles.js'
import { titleEndings } from './title-endings.js'

/** How surely a heading names a role: 3 as a whole, 2 by a word in it, 1.5 by likeness to a title. */
export interface Vote {
  readonly role: Role
  readonly vote: number
}

/** One for each role at most. */
export type HeadingVotes = readonly Vote[]

/** Least likeness at which a heading is taken for a title that it is not. */
const ALIKE = 0.72

/** What a heading says of a rule: one of its words, an exception to them, or both. */
const WORD = 1
const EXCEPTION = 2

/**
 * What roles a heading names. 研修内容与形式 names two; a slogan none. Likeness is asked only where no word is found.
 * @param asked `titles`: nothing is asked where it is no title as a whole, as no other names a role so surely.
 */
export function headingRoles(
  heading: string,
  rules: readonly SectionRole[],
  asked: 'words' | 'titles' = 'words'
): HeadingVotes {
  const phrase = withoutYear(withoutSigns(heading))
  const { roles, having, endingIn, alikeTo, saidIn } = compiled(rules)
  const whole = having.get(phrase)
  if (asked === 'titles' && whole === undefined) return NO_VOTES
  const said = saidIn(phrase)
  const endings = endingIn(phrase)
  let votes: Vote[] | undefined
  // Most headings are slogans.
  if (whole || said || endings)
    for (let n = 0; n < roles.length; n++) {
      const { role, titles, words, except } = roles[n]!
      const says = said ? said[n]! : 0
      let vote = 0
      if ((says & EXCEPTION) === 0) vote = whole?.includes(n) ? 3 : says === WORD || endings?.includes(n) ? 2 : 0
      else {
        const plain = phrase.replace(except!, '□')
        vote = titles.has(plain) ? 3 : words?.test(plain) || endingIn(plain)?.includes(n) ? 2 : 0
      }
      if (vote > 0) votes = withVote(votes, role, vote)
    }
  if (votes || phrase.length < 4 || phrase.length > 14) return votes ?? NO_VOTES
  for (const n of alikeTo(phrase, ALIKE, (n) => !said || (said[n]! & EXCEPTION) === 0))
    votes = withVote(votes, roles[n]!.role, 1.5)
  return votes ?? NO_VOTES
}

const NO_VOTES: HeadingVotes = []

/** Of several rules for one role the last decides. */
function withVote(votes: Vote[] | undefined, role: Role, vote: number): Vote[] {
  if (!votes) return [{ role, vote }]
  const at = votes.findIndex((other) => other.role === role)
  if (at < 0) votes.push({ role, vote })
  else votes[at] = { role, vote }
  return votes
}

/** 2025年工作计划 is said of what is to come, whichever year that is. */
function withoutYear(phrase: string): string {
  return PLANS.at(phrase, phrase.length - 1) && YEAR.test(phrase) ? phrase.replace(YEAR, '来年') : phrase
}

/** What 计划, 打算, 设想 and 思路 end in. */
const PLANS = characterSet('划算想路')
const YEAR = /^20[0-9]{2}(?:学年度?|年度?)(?=[\u4e00-\u9fff]{0,8}(?:计划|打算|设想|思路)$)/

const SIGNS = characterSet('\\s“”"\'《》【】[]*#')
const NO_STOPS = characterSet('^:。;,、.')

function withoutSigns(heading: string): string {
  const plain = SIGNS.without(heading)
  return plain.slice(0, NO_STOPS.last(plain, plain.length) + 1)
}

const compiled = oncePer((rules: readonly SectionRole[]) => {
  const titles = rules.flatMap((rule, of) => rule.titles.map((title) => ({ of, title })))
  const having = new Map<string, number[]>()
  for (const { of, title } of titles) having.set(title, [...(having.get(title) ?? []), of])
  return {
    roles: rules.map(({ role, titles, words, except }) => ({
      role,
      titles: new Set(titles),
      words: anyOf(words),
      except: anyOf(except)
    })),
    having,
    endingIn: titleEndings(having),
    alikeTo: alikeTitles(titles.filter(({ title }) => title.length >= 4)),
    saidIn: wordsOf(rules)
  }
})

function anyOf(patterns: readonly string[]): RegExp | undefined {
  return patterns.length > 0 ? new RegExp(patterns.join('|'), 'u') : undefined
}

/** Tells of each rule what a phrase says, if anything: in one pass, as most places begin no word of any. */
function wordsOf(rules: readonly SectionRole[]): (phrase: string) => Uint8Array | undefined {
  const list = rules.flatMap(({ words, except }, of) => [
    ...words.map((source) => ({ of, says: WORD, source })),
    ...except.map((source) => ({ of, says: EXCEPTION, source }))
  ])
  const words = list.map(({ of, says, source }) => ({ of, says, matchAt: matchAt(source, 'u') }))
  const { by, anywhere, thirds } = beginnings(
    list.map(({ source }) => source),
    { depth: 3 }
  )
  const mayGoOn = mayBeThird(thirds)
  return (phrase) => {
    let said: Uint8Array | undefined
    const note = (n: number, offset: number) => {
      const { of, says, matchAt } = words[n]!
      if (said && (said[of]! & says) !== 0) return
      if (matchAt(phrase, offset) < 0) return
      said ??= new Uint8Array(rules.length)
      said[of]! |= says
    }
    const { length } = phrase
    for (let offset = 0; offset < length; offset++) {
      const next = offset + 1 < length ? phrase.charCodeAt(offset + 1) : NOTHING
      const third = offset + 2 < length ? phrase.charCodeAt(offset + 2) : NOTHING
      for (const n of by(phrase.charCodeAt(offset), next)) if (mayGoOn(n, third)) note(n, offset)
      for (const n of anywhere) note(n, offset)
    }
    return said
  }
}

/** What stands behind the end: no character that is in a pattern. */
const NOTHING = 0xffff
