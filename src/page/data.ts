import { strFromU8, unzlibSync } from 'fflate'
import type { PageDocument } from '../report/page/pack-document.js'
import type { PageOverview, PageRow } from '../report/page/page-overview.js'

export type { PageDocument, PageOverview, PageRow }

/** What the file holds of all documents. */
export const overview = JSON.parse(document.getElementById('overview')!.textContent!) as PageOverview

const positions = new Map(overview.rows.map(({ id }, index) => [id, index]))

/** Which one of all documents it is; undefined where it is none of them. */
export const positionOf = (id: string): number | undefined => positions.get(id)

/** Unpack one document: done when it is opened, never for all at once. */
export function openDocument(id: string): PageDocument {
  const packed = atob(document.getElementById(`document-${id}`)!.textContent!)
  const bytes = Uint8Array.from(packed, (character) => character.charCodeAt(0))
  return JSON.parse(strFromU8(unzlibSync(bytes))) as PageDocument
}
