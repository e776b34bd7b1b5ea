import distance from 'natural/lib/natural/distance/index.js'
import type { Role } from '../document.js'
import type { SectionRole } from '../rule/kinds/section-role.js'
import { oncePer } from './once-per.js'

/** How surely a heading names a role: 3 as a whole, 2 by a word in it, 1.5 by likeness to a title. */
export type HeadingVotes = ReadonlyMap<Role, number>

/** Least likeness (Dice, of pairs of characters) at which a heading is taken for a title that it is not. */
const ALIKE = 0.72

/** What roles a heading names. 研修内容与形式 names two; a slogan none. Likeness is asked only where no word is found. */
export function headingRoles(heading: string, rules: readonly SectionRole[]): HeadingVotes {
  const phrase = heading.replace(/[\s“”"'《》【】[\]*#]/g, '').replace(/[:。;,、.]+$/, '')
  const votes = new Map<Role, number>()
  const roles = compiled(rules)
  for (const { role, titles, words, except } of roles) {
    const plain = except ? phrase.replace(except, '□') : phrase
    if (titles.has(plain)) votes.set(role, 3)
    else if (words?.test(plain) || endsInTitle(plain, titles)) votes.set(role, 2)
  }
  if (votes.size > 0 || phrase.length < 4 || phrase.length > 14) return votes
  let most = ALIKE
  for (const { role, titles, except } of roles) {
    if (except?.test(phrase)) continue
    for (const title of titles) {
      const alike = comparable(phrase, title) ? distance.DiceCoefficient(phrase, title) : 0
      if (alike < most) continue
      if (alike > most) votes.clear()
      most = alike
      votes.set(role, 1.5)
    }
  }
  return votes
}

/** Phrases of so different lengths that they cannot be alike, or without a character in common, need no comparing. */
function comparable(phrase: string, title: string): boolean {
  if (title.length < 4 || Math.abs(phrase.length - title.length) > 4) return false
  return title.includes(phrase[0]!) || title.includes(phrase[1]!) || title.includes(phrase.at(-1)!)
}

interface Compiled {
  readonly role: Role
  readonly titles: ReadonlySet<string>
  readonly words: RegExp | undefined
  readonly except: RegExp | undefined
}

const compiled = oncePer((rules: readonly SectionRole[]): readonly Compiled[] =>
  rules.map(({ role, titles, words, except }) => ({
    role,
    titles: new Set(titles),
    words: words.length > 0 ? new RegExp(words.join('|'), 'u') : undefined,
    except: except.length > 0 ? new RegExp(except.join('|'), 'u') : undefined
  }))
)

/** 校本研修的目标, 制定了…培训目标: a title at the end of a heading, or one of its parts joined by 与. */
function endsInTitle(phrase: string, titles: ReadonlySet<string>): boolean {
  return phrase.split(/[与和及、,]|以及/).some((part) => {
    for (let start = 0; start <= part.length - 2; start++) {
      const rest = part.slice(start)
      if (titles.has(rest)) return start === 0 || rest.length > 2 || /[的研修训作校师年期]$/.test(part.slice(0, start))
    }
    return false
  })
}
