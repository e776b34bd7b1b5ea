import { strFromU8, unzlibSync } from 'fflate'
import type { PageDocument } from '../report/page/pack-document.js'
import type { PageAcross, PageFollow } from '../report/page/page-across.js'
import type { PageOverview, PageRow } from '../report/page/page-overview.js'

export type { PageAcross, PageDocument, PageFollow, PageOverview, PageRow }

/** What the file holds of all documents. */
export const overview = JSON.parse(document.getElementById('overview')!.textContent!) as PageOverview

const positions = new Map(overview.rows.map(({ id }, index) => [id, index]))

/** Which one of all documents it is; undefined where it is none of them. */
export const positionOf = (id: string): number | undefined => positions.get(id)

/** The row of a document that something refers to. */
export const rowOf = (id: string): PageRow | undefined => overview.rows[positions.get(id) ?? -1]

/** Unpack one document: done when it is opened, never for all at once. */
export const openDocument = (id: string): PageDocument => unpack(`document-${id}`)

let opened: PageAcross | undefined

/** What the documents showed side by side; unpacked when it is first asked for. */
export function across(): PageAcross {
  opened ??= unpack<PageAcross>('across')
  return opened
}

function unpack<T>(id: string): T {
  const packed = atob(document.getElementById(id)!.textContent!)
  const bytes = Uint8Array.from(packed, (character) => character.charCodeAt(0))
  return JSON.parse(strFromU8(unzlibSync(bytes))) as T
}
