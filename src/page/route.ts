/** What the address asks for: all documents, or one, and of it a finding, an entity or a place. */
export type Route =
  | { readonly view: 'overview' }
  | { readonly view: 'document'; readonly id: string; readonly target?: string }

/** The address of a document in this page, of one of its findings by fingerprint, of an entity by id, or of a place. */
export function documentAddress(id: string, target?: string): string {
  return `#${id}${target ? `/${target}` : ''}`
}

/** Read the part of the address behind #. */
export function readRoute(hash: string): Route {
  const [, id, target] = /^#([0-9a-f]{16}-\d+)(?:\/([0-9a-z]+|\d+-\d+))?$/.exec(hash) ?? []
  if (id === undefined) return { view: 'overview' }
  return { view: 'document', id, ...(target !== undefined && { target }) }
}

/** A place of a text as a target: 120-133. */
export const placeKey = ({ start, end }: { readonly start: number; readonly end: number }) => `${start}-${end}`
