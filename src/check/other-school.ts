import { characterSet } from '../character-set.js'
import type { Finding } from '../diagnostic.js'
import type { Entity, Organization, Resolved } from '../document.js'
import { overlaps, type Span } from '../span.js'
import { findRule, type Reader } from './find-rule.js'
import type { CheckRules } from './form.js'
import { toFinding } from './to-finding.js'

/**
 * Another school's name where only this one's can stand: under the document, or where the words around say 我校. Schools
 * that were visited, that came, that are compared with stand everywhere, and are no fault.
 */
export function otherSchool(document: Resolved, rules: CheckRules): readonly Finding[] {
  const own = document.school
  const reader = own && findRule(rules, 'other-school.own-place')
  if (!reader) return []
  const others: School[] = []
  for (const entity of document.entities)
    if (isSchool(entity) && !isSame(entity.value.name, own.name)) others.push(entity)
  if (others.length === 0 || own.name.search(reader.pattern('school')) < 0) return []
  // A report on many schools names them all in the same breath as itself.
  const few = new Set(others.map(({ value }) => value.name)).size <= reader.limit('others')
  return others
    .filter(
      (entity) =>
        benefits(entity, document.text, reader) ||
        governs(entity, own.name, document.text, reader) ||
        (few && standsForOwn(entity, document, reader))
    )
    .map(({ span, value }) =>
      toFinding(document, reader.rule, {
        span,
        message: `这里写的是“${value.name}”，而报告写的是“${own.name}”，请检查是否由别校的材料改成`
      })
    )
}

type School = Entity & { readonly value: Organization }
const isSchool = (entity: Entity): entity is School =>
  entity.value.type === 'organization' && entity.value.kind === 'school'

/** Whether one name is the other, in full or shortened: 青溪三中 and 青溪县第三初级中学 keep the order of their characters. */
function isSame(one: string, other: string): boolean {
  if (one === other) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  let at = 0
  for (const char of long) if (char === short[at]) at++
  return at === short.length
}

/** How far around a name its neighbours are looked at. */
const AROUND = 24
const STOP = characterSet(',;:。\n')

/** 请专家送教十次,某小学全体教师从中受益: who benefits is at home, whoever else is named. */
function benefits({ span }: Entity, text: string, reader: Reader): boolean {
  if (!STOP.at(text, span.start - 1)) return false
  return text.slice(span.end, span.end + AROUND).search(reader.pattern('benefit')) >= 0
}

/** 把某镇中心校的5所学校划成两个片区: a centre has a say in its own schools, whoever else is named. */
function governs({ span, value }: School, own: string, text: string, reader: Reader): boolean {
  const isCentre = (name: string) => name.search(reader.pattern('centre')) >= 0
  if (!isCentre(own) || !isCentre(value.name) || !/[把将]$/.test(text.slice(span.start - 1, span.start))) return false
  return text.slice(span.end, span.end + AROUND).search(reader.pattern('schools')) >= 0
}

function standsForOwn({ span }: Entity, { text, blocks }: Resolved, reader: Reader): boolean {
  const before = text.slice(Math.max(0, span.start - AROUND), span.start)
  const after = text.slice(span.end, span.end + AROUND)
  const clause = /[^。;!?\n]*$/.exec(before)![0]
  if (clause.search(reader.pattern('visit')) >= 0) return false
  if (after.search(reader.pattern('after')) >= 0 || before.search(reader.pattern('before')) >= 0) return true
  // A line of its own at the end is whose document it is.
  return /(?:^|\n) *$/.test(before) && /^ *(?:\n|$)/.test(after) && isAtEnd(span, blocks)
}

const SIGNATURE_LINES = 3

/** Whether a place is in the last lines that are the document's own. */
function isAtEnd(span: Span<'normal'>, blocks: Resolved['blocks']): boolean {
  let left = SIGNATURE_LINES
  for (let n = blocks.length - 1; n >= 0 && left > 0; n--) {
    const block = blocks[n]!
    if (block.kind === 'residue') continue
    if (overlaps(block.span, span)) return true
    left--
  }
  return false
}
