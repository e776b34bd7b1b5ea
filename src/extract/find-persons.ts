import type { Mention, Organization, Person, Segmented } from '../document.js'
import type { Ruleset } from '../rule/ruleset.js'
import { findAfterOffice } from './person/find-after-office.js'
import { findBeforeOffice } from './person/find-before-office.js'
import { findClassed } from './person/find-classed.js'
import { findCompound } from './person/find-compound.js'
import { findCountedPairs } from './person/find-counted-pairs.js'
import { findFigured } from './person/find-figured.js'
import { findHonoured } from './person/find-honoured.js'
import { findKnown } from './person/find-known.js'
import { findListed } from './person/find-listed.js'
import { findNoted } from './person/find-noted.js'
import { findPaired } from './person/find-paired.js'
import { findQuoted } from './person/find-quoted.js'
import { findSigned } from './person/find-signed.js'
import { findTabled } from './person/find-tabled.js'
import { findTallied } from './person/find-tallied.js'
import { type Found, Page } from './person/page.js'
import { personWords } from './person/person-words.js'
import { toMention } from './to-mention.js'

/**
 * People by name, each with what the text says they are. A name is only taken for one where something anchors it: an office
 * or a label, 老师, a signature, a column of a table, a list; once found, it is found again wherever it stands clearly.
 * @param organizations found before: names inside the names of schools are none.
 */
export function findPersons(
  document: Segmented,
  rules: Pick<Ruleset, 'lexicons'>,
  organizations: readonly Mention<Organization>[]
): readonly Mention<Person>[] {
  const page = new Page(document, personWords(rules.lexicons), organizations)
  const people = new People(page)
  people.add(findTabled(page, document.tables))
  people.add(findTallied(page))
  people.add(findFigured(page))
  people.add(findCountedPairs(page))
  people.add(findPaired(page))
  people.add(findAfterOffice(page))
  people.add(findBeforeOffice(page))
  people.add(findNoted(page))
  people.add(findSigned(page, organizations))
  people.add(findQuoted(page))
  people.add(findListed(page))
  people.add(findHonoured(page))
  people.add(findClassed(page))
  people.add(findCompound(page))
  people.add(findKnown(page, people.all(), document.tables))
  return people
    .inOrder()
    .map(({ start, end, name, roles, rule }) =>
      toMention(document, rule, { start, end }, { type: 'person', name, roles })
    )
}

/** One of each place, the first that was found, with the roles of all that agree with it. */
class People {
  readonly #page: Page
  readonly #byStart = new Map<number, Found>()

  constructor(page: Page) {
    this.#page = page
  }

  add(found: readonly Found[]): void {
    for (const one of found) {
      const { start, end } = one
      if (this.#page.take(start, end)) {
        this.#byStart.set(start, one)
        continue
      }
      const same = this.#byStart.get(start)
      if (same?.end !== end) continue
      const roles = [...new Set([...same.roles, ...one.roles])]
      this.#byStart.set(start, { start, end, name: same.name, roles, rule: same.rule })
    }
  }

  all(): Iterable<Found> {
    return this.#byStart.values()
  }

  inOrder(): readonly Found[] {
    if (this.#byStart.size === 0) return NOBODY
    return [...this.#byStart.values()].sort((a, b) => a.start - b.start)
  }
}

const NOBODY: readonly Found[] = []
