import type { Normalized, Structured } from '../document.js'
import { oncePer } from '../once-per.js'
import type { Ruleset } from '../rule/ruleset.js'
import { type Span, slice } from '../span.js'
import { assignRoles } from './assign-roles.js'
import { bareHeadings } from './bare-headings.js'
import { blankOut } from './blank-out.js'
import { buildSections } from './build-sections.js'
import { findHeadings } from './find-headings.js'
import { findResidue } from './find-residue.js'
import { findTables } from './find-tables.js'
import { findTitle } from './find-title.js'
import { headingStyles } from './heading-styles.js'
import { headingWords } from './heading-words.js'
import { judgeKind } from './judge-kind.js'
import { isUnnumbered } from './mark-systems.js'
import { mergeMarks } from './merge-marks.js'
import type { OutlineNode } from './open-lists.js'
import { outlineView } from './outline-view.js'
import { scanMarks } from './scan-marks.js'
import { settleMarks } from './settle-marks.js'
import { tableLabels } from './table-labels.js'
import { tileBlocks } from './tile-blocks.js'

export type StructureRules = Pick<Ruleset, 'sections' | 'residue' | 'kinds' | 'outline'>

/**
 * See the parts of a document: what is not its own, its title and kind, tables, outline, sections and their roles.
 * Line breaks help where there are any; nothing depends on them.
 * @returns spans in offsets of `normalized.text`.
 */
export function structure(normalized: Normalized, rules: StructureRules): Structured {
  const { text, marks, maps } = normalized
  const words = wordsOf(rules)
  const residue = findResidue(text, rules.residue)
  const left = residue.map(({ span }) => span)
  const own = blankOut(text, left)
  const { title, repeats } = findTitle(own, rules.kinds, words)
  const titles = title ? [title, ...repeats] : []
  const body = blankOut(own, titles)
  const tables = findTables(body, marks, maps, words)
  const view = outlineView(body, tables)
  const numbered = scanMarks(view)
  const styles = headingStyles(own, marks, maps)
  const outline = settleMarks(view, mergeMarks(numbered, bareHeadings(view, numbered, styles, words), styles), words)
  const headings = findHeadings(view, outline.nodes, tables, words)
  const kind = judgeKind(title && slice(text, title), body, rules.kinds)
  const { sections, roles } = assignRoles(
    body,
    buildSections(text, headings, body.trimEnd().length),
    tableLabels(body, tables, rules.sections),
    kind,
    rules.sections
  )
  return {
    origin: normalized.origin,
    part: normalized.part,
    source: normalized.source,
    marks: normalized.marks,
    readerFindings: normalized.readerFindings,
    text: normalized.text,
    maps: normalized.maps,
    script: normalized.script,
    repairs: normalized.repairs,
    kind,
    title,
    blocks: tileBlocks(text, { titles, sections, tables, residue: left }),
    tables,
    sections,
    roles,
    outlineFaults: outline.faults,
    outlineMarks: numberedSpans(outline.nodes),
    residue
  }
}

function numberedSpans(nodes: readonly OutlineNode[]): readonly Span<'normal'>[] {
  const spans: Span<'normal'>[] = []
  for (const { mark } of nodes) if (!isUnnumbered(mark.system)) spans.push(mark.span)
  return spans
}

const wordsOf = oncePer((rules: StructureRules) => headingWords(rules.outline, rules.sections))
