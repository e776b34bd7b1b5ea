import type { Finding } from '../diagnostic.js'
import type { Entity, Organization, Resolved } from '../document.js'
import type { Span } from '../span.js'
import { findRule, type Reader } from './find-rule.js'
import type { CheckRules } from './form.js'
import { toFinding } from './to-finding.js'
import { within } from './within.js'

/**
 * Another school's name where only this one's can stand: under the document, or where the words around say 我校. Schools
 * that were visited, that came, that are compared with stand everywhere, and are no fault.
 */
export function otherSchool(document: Resolved, rules: CheckRules): readonly Finding[] {
  const reader = findRule(rules, 'other-school.own-place')
  const own = document.school
  if (!reader || !own || own.name.search(reader.pattern('school')) < 0) return []
  const last = within(
    document.blocks
      .filter(({ kind }) => kind !== 'residue')
      .slice(-SIGNATURE_LINES)
      .map(({ span }) => span)
  )
  const others = document.entities.filter(
    (entity): entity is School => isSchool(entity) && !isSame(entity.value.name, own.name)
  )
  // A report on many schools names them all in the same breath as itself.
  const few = new Set(others.map(({ value }) => value.name)).size <= reader.limit('others')
  return others
    .filter(
      (entity) => benefits(entity, document.text, reader) || (few && standsForOwn(entity, document.text, reader, last))
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
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  let at = 0
  for (const char of long) if (char === short[at]) at++
  return at === short.length
}

/** How far around a name its neighbours are looked at. */
const AROUND = 24

/** 请专家送教十次,某小学全体教师从中受益: who benefits is at home, whoever else is named. */
function benefits({ span }: Entity, text: string, reader: Reader): boolean {
  const after = text.slice(span.end, span.end + AROUND)
  return /[,;:。\n]/.test(text[span.start - 1] ?? '') && after.search(reader.pattern('benefit')) >= 0
}

function standsForOwn(
  { span }: Entity,
  text: string,
  reader: Reader,
  last: (span: Span<'normal'>) => boolean
): boolean {
  const before = text.slice(Math.max(0, span.start - AROUND), span.start)
  const after = text.slice(span.end, span.end + AROUND)
  const clause = /[^。;!?\n]*$/.exec(before)![0]
  if (clause.search(reader.pattern('visit')) >= 0) return false
  if (after.search(reader.pattern('after')) >= 0 || before.search(reader.pattern('before')) >= 0) return true
  // A line of its own at the end is whose document it is.
  return last(span) && /(?:^|\n) *$/.test(before) && /^ *(?:\n|$)/.test(after)
}

const SIGNATURE_LINES = 3
