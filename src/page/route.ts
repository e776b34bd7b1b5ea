/** What the address asks for: all documents, or one, and of it a finding or an entity. */
export type Route =
  | { readonly view: 'overview' }
  | { readonly view: 'document'; readonly id: string; readonly target?: string }

/** The address of a document in this page, of one of its findings by fingerprint, or of an entity by id. */
export function documentAddress(id: string, target?: string): string {
  return `#${id}${target ? `/${target}` : ''}`
}

/** Read the part of the address behind #. */
export function readRoute(hash: string): Route {
  const [, id, target] = /^#([0-9a-f]{16}-\d+)(?:\/([0-9a-z]+))?$/.exec(hash) ?? []
  if (id === undefined) return { view: 'overview' }
  return { view: 'document', id, ...(target !== undefined && { target }) }
}
