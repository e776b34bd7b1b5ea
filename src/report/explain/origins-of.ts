import type { Checked, Entity } from '../../document.js'
import type { Lexicons } from '../../rule/lexicons.js'
import type { Span } from '../../span.js'
import { cellAt, labelCells } from '../../structure/cell-at.js'

/** Where an entity's attributes come from, as far as can be told from the text around it. */
export interface Origins {
  readonly item?: 'sentence' | 'header' | 'elsewhere'
  /** Words before it in the sentence that speak of duty or of what was done; none where the kind of document or the section decides. */
  readonly status?: readonly string[]
  /** The total that it is a part of. */
  readonly total?: Entity
}

/** Tell where the words around an entity say what its attributes say. */
export function originsOf(entity: Entity, document: Checked, sentence: Span<'normal'>, lexicons: Lexicons): Origins {
  const { item, status, partOf } = entity
  const words = document.text.slice(sentence.start, sentence.end)
  const total = partOf === undefined ? undefined : document.entities.find(({ id }) => id === partOf)
  return {
    ...(item !== undefined && { item: itemFrom(item, entity, document, words) }),
    ...(status !== undefined && { status: cues(document.text.slice(sentence.start, entity.span.end), lexicons) }),
    ...(total && { total })
  }
}

function itemFrom(item: string, { span }: Entity, document: Checked, words: string): NonNullable<Origins['item']> {
  const cell = cellAt(labelCells(document.text, document.tables), span.start)
  if (cell && `${cell.header ?? ''} ${cell.label ?? ''}`.includes(item)) return 'header'
  return words.includes(item) ? 'sentence' : 'elsewhere'
}

function cues(words: string, lexicons: Lexicons): readonly string[] {
  const lists = ['status.target', 'status.hope', 'status.actual', 'status.present']
  const all = lists.flatMap((id) => [...(lexicons.get(id)?.words ?? [])])
  return [...new Set(all)].filter((word) => words.includes(word))
}
