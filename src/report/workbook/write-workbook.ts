import type { Lexicons } from '../../rule/lexicons.js'
import type { Waiver } from '../../rule/load-waivers.js'
import type { Copies } from '../copies-schema.js'
import type { Follow } from '../follow-schema.js'
import type { ManifestInput } from '../manifest-schema.js'
import type { Report } from '../schema.js'
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
}

/** The inspector's workbook as the bytes of an .xlsx; the same source gives the same bytes. */
export async function writeWorkbook(source: WorkbookSource): Promise<Uint8Array> {
  const surveyed = await survey(source.reports(), source.lexicons)
  const known = surveyed.findings.map(({ document, fingerprint }) => {
    const { id, name } = surveyed.documents[document]!
    return { report: id, document: name, fingerprint }
  })
  const { taken, stale } = matchDecisions(known, source.decisions)
  const book = await openBook()
  documentsSheet(book, surveyed)
  ledgerSheet(book, surveyed)
  findingsSheet(book, surveyed, taken)
  await entitiesSheet(book, surveyed, source.reports())
  await copiesSheet(book, surveyed, source.inputs, source.copies)
  await followSheet(book, surveyed, source.follow)
  unreadSheet(book, source.inputs)
  staleSheet(book, stale)
  idleSheet(book, source.idle ?? [])
  guideSheet(book)
  return book.close()
}
