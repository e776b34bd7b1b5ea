import pc from 'picocolors'
import stringWidth from 'string-width'
import type { Finding } from '../../diagnostic.js'
import type { Entity, Rejection, Shield } from '../../document.js'
import type { ListedRule } from '../../rule/list-rules.js'
import { slice } from '../../span.js'
import type { Style } from '../style.js'
import { groupName } from '../view/group-name.js'
import { WORDING } from '../wording.js'
import { wrap } from '../wrap.js'
import type { Change } from './changes-in.js'
import { entityLines } from './entity-lines.js'
import type { Explanation } from './explain.js'
import { EXPLAIN_WORDING, type ExplainWording } from './explain-wording.js'
import type { Known } from './known-words.js'
import type { Near } from './near-rules.js'
import type { Page } from './page.js'
import { ruleName } from './rule-name.js'

/** Most changes, and most words of lists, that are shown. */
const MOST = 12

/**
 * An explanation for the terminal: the sentence with the place in 【】, then what matched, what lost and what came near,
 * each with its rule, the file that it stands in and why there is such a rule.
 */
export function printExplanation(told: Explanation, rules: readonly ListedRule[], style: Style): string {
  const page: Page = {
    style,
    words: EXPLAIN_WORDING[style.lang],
    names: WORDING[style.lang],
    colours: pc.createColors(style.colour),
    rules: new Map(rules.map((rule) => [rule.id, rule])),
    source: told.document.source
  }
  const { words } = page
  const blocks: readonly (readonly [keyof ExplainWording['labels'], readonly string[]])[] = [
    ['where', where(told, page)],
    ['written', [written(told, page)]],
    ['read', told.changes.length > 0 ? [read(told)] : []],
    ['changed', changes(told.changes, page)],
    ['found', found(told, page)],
    ['lost', told.rejected.flatMap((rejection) => lost(rejection, told, page))],
    ['hidden', told.shields.flatMap((shield) => hidden(shield, told, page))],
    ['near', told.near.flatMap((near) => nearly(near, page))],
    ['findings', told.findings.map((finding) => findingLine(finding, page))],
    ['beside', told.beside.length > 0 ? [told.beside.map((entity) => named(entity, page)).join(page.names.and)] : []],
    ['known', known(told.known, page)]
  ]
  const margin = 2 + Math.max(...Object.values(words.labels).map((label) => stringWidth(label)))
  const lines = blocks.flatMap(([label, paragraphs]) => block(words.labels[label], paragraphs, margin, page))
  return `${page.colours.bold(heading(told, page))}\n${lines.join('\n')}\n`
}

/** A label, and paragraphs wrapped beside it; leading spaces of a paragraph are its indentation. */
function block(label: string, paragraphs: readonly string[], margin: number, { style, colours }: Page): string[] {
  const lines = paragraphs.flatMap((paragraph) => {
    const indent = /^ */.exec(paragraph)![0]
    return wrap(paragraph, style.width - margin - indent.length).map((line) => `${indent}${line}`)
  })
  const gap = ' '.repeat(margin - stringWidth(label))
  return lines.map((line, n) => (n === 0 ? `${colours.dim(label)}${gap}${line}` : `${' '.repeat(margin)}${line}`))
}

function heading({ document: { origin, part }, place }: Explanation, { words }: Page): string {
  const which = part.of > 1 ? words.part(part.index + 1, part.of) : ''
  return words.headline(origin.path, which, part.start + place.start)
}

function where({ document, sections, block: kind, residue }: Explanation, { words, names, rules }: Page): string[] {
  const path = sections.map(({ marker, title, role }) => {
    const name = `${marker}${slice(document.text, title)}`
    return role ? `${name}〔${names.role(role, words.roles[role])}〕` : name
  })
  const place = [kind && words.blocks[kind], names.kinds[document.kind], document.school?.name ?? names.noSchool]
  return [
    path.length > 0 ? path.join(' › ') : words.noSection,
    place.filter(Boolean).join(' · '),
    ...(residue ? [words.residue(residue, rules.get(residue)?.why ?? '')] : [])
  ]
}

function written({ place, sentence: { source: piece } }: Explanation, { source }: Page): string {
  const before = source.slice(Math.min(piece.start, place.start), place.start)
  const behind = source.slice(place.end, Math.max(piece.end, place.end))
  return flat(`${before}【${slice(source, place)}】${behind}`)
}

const read = ({ document, sentence: { normal } }: Explanation) => flat(slice(document.text, normal))
const flat = (text: string) => text.replace(/\s*\n\s*/g, '⏎').replace(/\t/g, ' │ ')

function changes(all: readonly Change[], { words, rules }: Page): string[] {
  const shown = all.filter(({ step }) => step !== 'repair').slice(0, MOST)
  const bySteps = grouped(shown)
  const lines = [...bySteps].map(
    ([step, list]) => `${words.steps[step]}${words.colon}${list.map((change) => arrow(change)).join('  ')}`
  )
  const repairs = all.filter(({ step }) => step === 'repair')
  const told = repairs.map(
    (change) => `${words.steps.repair}${words.colon}${arrow(change)} ${ruleName(change.rule!, rules)}`
  )
  return [...lines, ...told, ...(all.length > shown.length + repairs.length ? [words.more(all.length)] : [])]
}

function grouped(all: readonly Change[]): ReadonlyMap<Change['step'], readonly Change[]> {
  const groups = new Map<Change['step'], Change[]>()
  for (const change of all) groups.set(change.step, [...(groups.get(change.step) ?? []), change])
  return groups
}

function arrow({ from, to, step }: Change): string {
  if (step === 'line') return '⏎→'
  const visible = (text: string) => text.replace(/[ \u3000\u00a0]/g, '␣').replace(/\t/g, '⇥') || '∅'
  return `${visible(from)}→${visible(to)}`
}

function found({ entities, unread, document }: Explanation, page: Page): string[] {
  if (entities.length > 0)
    return entities.flatMap(({ entity, origins }) => entityLines(entity, origins, document, page))
  return [unread ? page.words.unread : page.words.nothing]
}

function lost({ mention, because, by }: Rejection, { document }: Explanation, page: Page): string[] {
  const { words, names, rules } = page
  const reason = because === 'overlap' ? words.longer(by) : words.refused(by)
  const why = because === 'guard' ? [`  ${rules.get(by)?.why ?? ''}`] : []
  return [
    `${names.entityTypes[mention.value.type]} “${slice(document.source, mention.source)}” ${ruleName(mention.rule, rules)}`,
    `  ${reason}`,
    ...why
  ]
}

function hidden({ kind, rule, span }: Shield, { document }: Explanation, { words, rules }: Page): string[] {
  return [
    `${words.shields[kind]} “${slice(document.text, span)}” ${ruleName(rule, rules)}`,
    `  ${rules.get(rule)?.why ?? words.outlineMark}`
  ]
}

function nearly({ rules, misfit, stands }: Near, { words }: Page): string[] {
  return [`${words.has}“${flat(stands)}”${words.comma}${words.misfits[misfit]}`, `  ${rules.join(' ')}`]
}

function findingLine({ severity, outcome, message, check }: Finding, { names, words }: Page): string {
  const badge =
    severity !== 'info' ? names.severities[severity] : outcome === 'undecided' ? names.severities.undecided : words.held
  return `${badge} ${message} (${check})`
}

const named = ({ source: span, value }: Entity, { source, names }: Page) =>
  `${flat(slice(source, span))}〔${names.entityTypes[value.type]}〕`

function known(all: readonly Known[], { words, names, style }: Page): string[] {
  if (all.length === 0) return []
  // The groups of a list are told in Chinese: items 活动.
  const list = (name: string) => {
    const [id, ...group] = name.split(' ')
    return style.lang === 'zh' && group.length > 0 ? `${id} ${groupName(group.join(' '))}` : name
  }
  const shown = all.slice(0, MOST).map(({ word, lists }) => `${word}〔${lists.map(list).join(names.and)}〕`)
  return [`${shown.join(' ')}${all.length > MOST ? words.more(all.length) : ''}`]
}
