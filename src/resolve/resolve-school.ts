import type { Extracted, Mention, Organization, Resolved } from '../document.js'
import type { Lexicons } from '../rule/lexicons.js'
import type { Ruleset } from '../rule/ruleset.js'
import type { Span } from '../span.js'

type Institution = Mention<Organization>

/** Behind the title or at the foot, what may stand on the line of an institution: a date, a name. */
const BESIDE = /^[ \n]*(?:[^\u3400-\u9fff]*|[\u3400-\u9fff ]{2,6})$/
const DATE_ONLY = /^[\s0-9年月日.,/-二〇零一三四五六七八九十]*$/
const LABEL = /(?:单位|学校|校名|园名|学校名称|单位名称|所在学校|填报单位|报送单位)[ ]?:[ ]?$/
const FOOT = 60

/**
 * Whose report it is: the institution of the title; else the one that signs it, right behind the title, at the foot or
 * behind 单位:; else the only school that the body speaks of, or by far the first of them, leaving out those that were
 * visited. A short form stands for the fullest name that the document gives.
 * @returns undefined where the document does not say.
 */
export function resolveSchool(document: Extracted, rules: Pick<Ruleset, 'lexicons'>): Resolved['school'] {
  const institutions: Institution[] = []
  for (const mention of document.mentions) if (isInstitution(mention)) institutions.push(mention)
  if (institutions.length === 0) return undefined
  const own =
    ofTitle(document, institutions) ?? signing(document, institutions) ?? ofBody(document, institutions, rules.lexicons)
  if (!own) return undefined
  let fullest = own
  for (const one of institutions)
    if (one.value.name.length > fullest.value.name.length && isShortOf(own.value.name, one.value.name)) fullest = one
  return { name: fullest.value.name, source: fullest.source }
}

function isInstitution(mention: Mention): mention is Institution {
  return mention.value.type === 'organization' && mention.value.kind !== 'other'
}

function ofTitle({ title }: Extracted, institutions: readonly Institution[]): Institution | undefined {
  if (!title) return undefined
  const inside = institutions.filter(({ span }) => span.start >= title.start && span.end <= title.end)
  return inside.findLast(({ value }) => value.kind === 'school') ?? inside[0]
}

function signing({ text, title }: Extracted, institutions: readonly Institution[]): Institution | undefined {
  const end = text.trimEnd().length
  return (
    institutions.find(({ span }) => LABEL.test(text.slice(Math.max(0, span.start - 12), span.start))) ??
    institutions.find(({ span }) => title && isHead(text, title, span)) ??
    institutions.findLast(({ span }) => end - span.end < FOOT && DATE_ONLY.test(text.slice(span.end, end))) ??
    institutions.findLast(({ span }) => end - span.end < FOOT && isLine(text, span))
  )
}

/** Right behind the title, or a line of its own there. */
function isHead(text: string, title: Span<'normal'>, span: Span<'normal'>): boolean {
  return (
    span.start >= title.end &&
    // 某某县教育局: is whom it is written to.
    text[span.end] !== ':' &&
    (text.slice(title.end, span.start).trim() === '' || (span.start - title.end < FOOT && isLine(text, span)))
  )
}

function isLine(text: string, span: Span<'normal'>): boolean {
  const start = text.lastIndexOf('\n', span.start - 1) + 1
  const found = text.indexOf('\n', span.end)
  const end = found < 0 ? text.length : found
  return /^[ (]*$/.test(text.slice(start, span.start)) && BESIDE.test(text.slice(span.end, end))
}

/** Schools that are not led to by 到, 与, 邀请, …: the only one, or one met three times as often as any other. */
function ofBody(
  { text }: Extracted,
  institutions: readonly Institution[],
  lexicons: Lexicons
): Institution | undefined {
  const visited = [...lexicons.get('organizations.visited')!.words]
  const schools = institutions.filter(({ value }) => value.kind === 'school')
  const groups: Institution[][] = []
  for (const school of schools) {
    const { name } = school.value
    const group = groups.find(
      ([first]) =>
        name === first!.value.name || isShortOf(name, first!.value.name) || isShortOf(first!.value.name, name)
    )
    if (group) group.push(school)
    else groups.push([school])
  }
  const own = groups.filter((group) =>
    group.some(({ span }) => !visited.some((word) => text.endsWith(word, span.start)))
  )
  const [first, second] = own.sort((a, b) => b.length - a.length)
  if (!first || (second && first.length < 3 * second.length)) return undefined
  return first[0]
}

/** 桐花小学 and 桐花镇中心小学, 峪川三中 and 峪川县第三初级中学: every character in order, and the same number. */
function isShortOf(short: string, full: string): boolean {
  if (short.length >= full.length || short.length < 3) return false
  if (NUMBER.exec(full)?.[1] !== NUMBER.exec(short)?.[1]) return false
  let at = 0
  for (const char of full) if (char === short[at]) at++
  return at === short.length
}

const NUMBER = /第?([一二三四五六七八九十0-9]+)/
