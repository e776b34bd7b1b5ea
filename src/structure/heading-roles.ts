import distance from 'natural/lib/natural/distance/index.js'
import type { Role } from '../document.js'
import { oncePer } from '../once-per.js'
import type { SectionRole } from '../rule/kinds/section-role.js'

/** How surely a heading names a role: 3 as a whole, 2 by a word in it, 1.5 by likeness to a title. */
export type HeadingVotes = ReadonlyMap<Role, number>

/** Least likeness (Dice, of pairs of characters) at which a heading is taken for a title that it is not. */
const ALIKE = 0.72

/** What roles a heading names. 研修内容与形式 names two; a slogan none. Likeness is asked only where no word is found. */
export function headingRoles(heading: string, rules: readonly SectionRole[]): HeadingVotes {
  const phrase = heading.replace(/[\s“”"'《》【】[\]*#]/g, '').replace(/[:。;,、.]+$/, '')
  const votes = new Map<Role, number>()
  const parts = partsOf(phrase)
  const { roles, titlesWith } = compiled(rules)
  for (const { role, titles, endings, words, except } of roles) {
    const plain = except ? phrase.replace(except, '□') : phrase
    if (titles.has(plain)) votes.set(role, 3)
    else if (words?.test(plain) || endsInTitle(plain === phrase ? parts : partsOf(plain), titles, endings))
      votes.set(role, 2)
  }
  if (votes.size > 0 || phrase.length < 4 || phrase.length > 14) return votes
  let most = ALIKE
  for (const { role, title, except } of comparable(phrase, titlesWith)) {
    if (except?.test(phrase)) continue
    const alike = distance.DiceCoefficient(phrase, title)
    if (alike < most) continue
    if (alike > most) votes.clear()
    most = alike
    votes.set(role, 1.5)
  }
  return votes
}

/** Titles of about the length of a phrase that have a character in common with it, its first two or its last. */
function comparable(phrase: string, titlesWith: Compiled['titlesWith']): readonly Title[] {
  const chars = [phrase[0]!, phrase[1]!, phrase.at(-1)!]
  const titles = new Set(chars.flatMap((char) => titlesWith.get(char) ?? []))
  return [...titles].filter(({ title }) => Math.abs(phrase.length - title.length) <= 4)
}

interface Title {
  readonly role: Role
  readonly title: string
  readonly except: RegExp | undefined
}
interface Compiled {
  readonly roles: readonly {
    readonly role: Role
    readonly titles: ReadonlySet<string>
    /** Last characters of the titles. */
    readonly endings: ReadonlySet<string>
    readonly words: RegExp | undefined
    readonly except: RegExp | undefined
  }[]
  /** Titles of four characters and more, by each of their characters. */
  readonly titlesWith: ReadonlyMap<string, readonly Title[]>
}

const compiled = oncePer((rules: readonly SectionRole[]): Compiled => {
  const titlesWith = new Map<string, Title[]>()
  const roles = rules.map(({ role, titles, words, except: exceptions }) => {
    const except = exceptions.length > 0 ? new RegExp(exceptions.join('|'), 'u') : undefined
    for (const title of titles.filter(({ length }) => length >= 4)) {
      const one = { role, title, except }
      for (const char of new Set(title)) titlesWith.set(char, [...(titlesWith.get(char) ?? []), one])
    }
    return {
      role,
      titles: new Set(titles),
      endings: new Set(titles.map((title) => title.at(-1)!)),
      words: words.length > 0 ? new RegExp(words.join('|'), 'u') : undefined,
      except
    }
  })
  return { roles, titlesWith }
})

/** 研修内容与形式: the parts of a heading that are joined by 与. */
function partsOf(phrase: string): readonly string[] {
  return phrase.split(/[与和及、,]|以及/)
}

/** 校本研修的目标, 制定了…培训目标: a title at the end of a heading, or of one of its parts. */
function endsInTitle(parts: readonly string[], titles: ReadonlySet<string>, endings: ReadonlySet<string>): boolean {
  return parts.some((part) => {
    if (!endings.has(part.at(-1) ?? '')) return false
    for (let start = 0; start <= part.length - 2; start++) {
      const rest = part.slice(start)
      if (titles.has(rest)) return start === 0 || rest.length > 2 || /[的研修训作校师年期]$/.test(part.slice(0, start))
    }
    return false
  })
}
