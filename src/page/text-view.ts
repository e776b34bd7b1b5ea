import { LABELS } from '../report/view/labels.js'
import { coversOf, type TextCover } from './covers.js'
import { type Cover, cutText, type Piece } from './cut-text.js'
import type { PageDocument } from './data.js'
import { h } from './h.js'
import { messageOf } from './message-of.js'
import { inScript } from './say.js'

/** The text on the page, and the ways into it. */
export interface TextView {
  readonly element: HTMLElement
  /** Show where something is: a finding, an entity or a place by its key, with the other places that it speaks of. */
  readonly reveal: (key: string) => boolean
  /** Show an offset, where nothing is marked. */
  readonly revealOffset: (offset: number) => void
}

/**
 * The text as written, with everything that was found in it, and places that other documents are held against. A mark that is chosen tells its key: of several that lie
 * over each other the finding, and of several of these the shortest.
 */
export function textView(
  document: PageDocument,
  marked: readonly Cover[],
  choose: (key: string, is: 'finding' | 'entity') => void
): TextView {
  const places = new Map<string, HTMLElement[]>()
  const starts: { readonly start: number; readonly element: HTMLElement }[] = []
  const reached = new Set<TextCover>()
  const words = wordsOf(document)
  const draw = (piece: Piece<TextCover>): HTMLElement | string => {
    const content = document.text.slice(piece.start, piece.end)
    if (piece.covers.length === 0) return content
    const target = targetOf(piece.covers)
    const first = target && !reached.has(target)
    if (target) reached.add(target)
    // A finding is reached with the keyboard at its first piece; entities are too many, and are reached from their list.
    const button = first && target.is === 'finding'
    const classes = piece.covers.map(classOf)
    const label =
      target?.is === 'finding'
        ? `${inScript(LABELS.grades[target.grade])}：${words.get(target.key)}`
        : words.get(target?.key ?? '')
    const element = h(
      'span',
      {
        class: ['piece', ...new Set(classes)].join(' '),
        title: label,
        ...(target && { 'data-target': target.key, 'data-is': target.is }),
        ...(button && { tabindex: '0', role: 'button', 'aria-label': `${content}（${label}）` })
      },
      content
    )
    for (const { is, key } of piece.covers)
      if (is !== 'heading' && is !== 'title') add(places, is === 'related' ? `${key}:related` : key, element)
    starts.push({ start: piece.start, element })
    return element
  }
  const lines = cutText(document.text, coversOf(document, marked)).map((line) => {
    const paragraph = h('p', { class: classOfLine(line) }, line.map(draw))
    if (line[0]) starts.push({ start: line[0].start, element: paragraph })
    return paragraph
  })
  starts.sort((a, b) => a.start - b.start)
  const onclick = (event: Event) => {
    const { target, is } = (event.target as HTMLElement).closest<HTMLElement>('[data-target]')?.dataset ?? {}
    if (target) choose(target, is as 'finding' | 'entity')
  }
  const onkeydown = (event: KeyboardEvent) => {
    if ((event.key !== 'Enter' && event.key !== ' ') || !(event.target as HTMLElement).dataset['target']) return
    event.preventDefault()
    onclick(event)
  }
  const lang = document.document.script === 'traditional' ? 'zh-Hant' : 'zh-Hans'
  const element = h('div', { class: 'text', lang, onclick, onkeydown }, lines)
  const reveal = (key: string): boolean => {
    for (const marked of element.querySelectorAll('.chosen, .chosen-related'))
      marked.classList.remove('chosen', 'chosen-related')
    const [own, others] = [places.get(key) ?? [], places.get(`${key}:related`) ?? []]
    for (const piece of others) piece.classList.add('chosen-related')
    for (const piece of own) piece.classList.add('chosen')
    const first = own[0] ?? others[0]
    if (first) show(first)
    return first !== undefined
  }
  const revealOffset = (offset: number) => {
    const near = starts.findLast(({ start }) => start <= offset) ?? starts[0]
    if (near) show(near.element)
  }
  return { element, reveal, revealOffset }
}

function show(element: HTMLElement): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  element.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' })
}

function classOfLine(line: readonly Piece<TextCover>[]): string | false {
  const has = (name: TextCover['is']) => line.some(({ covers }) => covers.some(({ is }) => is === name))
  return line.length === 0 ? 'blank' : has('title') ? 'title' : has('heading') && 'heading'
}

function classOf(cover: TextCover): string {
  if (cover.is === 'entity') return `entity group-${cover.group}`
  if (cover.is === 'finding') return `finding grade-${cover.grade}`
  return cover.is
}

type Target = Extract<TextCover, { is: 'finding' | 'entity' }>

function targetOf(covers: readonly TextCover[]): Target | undefined {
  const shortest = (is: Target['is']) =>
    covers
      .filter((cover): cover is Target => cover.is === is)
      .reduce<Target | undefined>(
        (best, cover) => (best && best.end - best.start <= cover.end - cover.start ? best : cover),
        undefined
      )
  return shortest('finding') ?? shortest('entity')
}

/** What is said of each mark where the pointer rests on it. */
function wordsOf(document: PageDocument): ReadonlyMap<string, string> {
  return new Map([
    ...document.entities.map(({ id, type }) => [id, inScript(LABELS.entityTypes[type])] as const),
    ...document.findings.map(({ fingerprint }, at) => [fingerprint, messageOf(document, at)] as const)
  ])
}

function add(places: Map<string, HTMLElement[]>, key: string, element: HTMLElement): void {
  const list = places.get(key)
  if (list) list.push(element)
  else places.set(key, [element])
}
