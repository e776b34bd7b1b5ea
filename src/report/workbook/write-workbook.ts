import type { Lexicons } from '../../rule/lexicons.js'
import type { Waiver } from '../../rule/load-waivers.js'
import type { Copies } from '../copies-schema.js'
import type { Follow } from '../follow-schema.js'
import type { ManifestInput } from '../manifest-schema.js'
import type { Report } from '../schema.js'
import type { OpenSpill } from '../spill.js'
import { copiesSheet } from './copies-sheet.js'
import type { Decision } from './decisions.js'
import { documentsSheet } from './documents-sheet.js'
import { entitiesSheet } from './entities-sheet.js'
import { findingsSheet } from './findings-sheet.js'
import { followSheet } from './follow-sheet.js'
import { guideSheet } from './guide-sheet.js'
import { idleSheet } from './idle-sheet.js'
import { ledgerSheet } from './ledger-sheet.js'
import { matchDecisions } from './match-decisions.js'
import { openBook } from './open-book.js'
import { staleSheet } from './stale-sheet.js'
import { survey } from './survey.js'
import { unreadSheet } from './unread-sheet.js'

/** What a workbook is made of. */
export interface WorkbookSource {
  /** The reports from the first to the last, as often as asked: they are not held. */
  readonly reports: () => AsyncIterable<Report>
  readonly inputs: readonly ManifestInput[]
  /** Undefined where no one looked for them. */
  readonly copies?: AsyncIterable<Copies>
  readonly follow?: AsyncIterable<Follow>
  /** What an inspector wrote into the workbook before this one. */
  readonly decisions: readonly Decision[]
  /** Waivers that no finding was met for. */
  readonly idle?: readonly Waiver[]
  readonly lexicons: Lexicons
  /** Takes the bytes of the file in order. */
  readonly out: (bytes: Uint8Array) => Promise<void>
  readonly spill: OpenSpill
}

/** Write the inspector's workbook, an .xlsx; the same source gives the same bytes. However many reports, few are held. */
export async function writeWorkbook(source: WorkbookSource): Promise<void> {
  const { reports, inputs, copies, follow, lexicons, out, spill } = source
  const { take, stale } = matchDecisions(source.decisions)
  const surveyed = await survey(reports(), lexicons, { take }, spill)
  const book = await openBook(out, spill)
  await documentsSheet(book, surveyed)
  await ledgerSheet(book, surveyed)
  await findingsSheet(book, surveyed)
  await entitiesSheet(book, surveyed, reports())
  await copiesSheet(book, surveyed, inputs, copies)
  await followSheet(book, surveyed, follow)
  await unreadSheet(book, inputs)
  await staleSheet(book, stale())
  await idleSheet(book, source.idle ?? [])
  await guideSheet(book)
  await book.close()
}
