import type { Report } from '../schema.js'

type Source = Pick<Report['source'], 'path'> & { readonly part: Pick<Report['source']['part'], 'index' | 'of'> }

/** What people call a document: its path, and which one of its file it is where the file holds several. */
export function nameOf({ path, part }: Source): string {
  return part.of > 1 ? `${path} #${part.index + 1}` : path
}
