import type { Span } from '../span.js'
import { findPartTitles, type PartTitle } from './find-part-titles.js'

/**
 * Split a file's text into the documents it holds: one, or those of a collection, whose titles are counted (篇1, 第二篇,
 * 范文三, 工作计划4, or one title numbered again and again). The parts tile the text; what stands before the first title
 * belongs to the first document, unless it is a document itself. When in doubt there is one document: titles must count
 * from 1 upwards, each with a text of its own below it, which the entries of a list of links do not have.
 */
export function splitParts(text: string): Span<'source'>[] {
  const families = new Map<string, PartTitle[]>()
  for (const title of findPartTitles(text)) {
    const family = families.get(title.family)
    if (family) family.push(title)
    else families.set(title.family, [title])
  }
  let best: PartTitle[] = []
  for (const family of families.values()) {
    const chain = counted(text, family)
    if (chain.length > Math.max(best.length, 1) && isCollection(text, chain)) best = chain
  }
  const starts = best.map((title) => startOf(text, title, best))
  if (best[0]?.number === 1 && !isDocument(text.slice(0, starts[0]))) starts.shift()
  const bounds = [0, ...starts, text.length]
  return bounds.slice(1).map((end, index) => ({ start: bounds[index]!, end }))
}

/** The titles that have a text below them and count upwards: from 1, or from 2 where the first has no number. */
function counted(text: string, family: readonly PartTitle[]): PartTitle[] {
  const chain: PartTitle[] = []
  let twin: PartTitle | undefined
  for (const [index, title] of family.entries()) {
    const next = family[index + 1]
    const first: PartTitle = twin?.number === title.number ? { ...title, start: twin.start } : title
    // A title that stands twice begins where it stands first.
    twin = undefined
    if (!hasText(text.slice(title.end, next?.start ?? text.length))) {
      if (next?.number === title.number) twin = first
      continue
    }
    if (title.number === 1 && chain.length < 2) chain.splice(0, chain.length, first)
    else if (chain.length === 0 ? title.number === 2 : follows(title, chain.at(-1)!)) chain.push(first)
  }
  return chain
}

/** One title of a collection may be lost, but not one of titles that are known by their count alone. */
function follows(title: PartTitle, last: PartTitle): boolean {
  const step = title.number - last.number
  return step === 1 || (step === 2 && (title.form === 'piece' || title.form === 'ordinal'))
}

/** An entry of a list has no sentence below it. */
function hasText(body: string): boolean {
  return hanIn(body) >= 30 && /[。；！？;!?]/.test(body)
}

function hanIn(text: string): number {
  return text.match(/[\u4e00-\u9fff]/g)?.length ?? 0
}

const ANNOUNCED =
  /(?:精选|精選|通用|优秀|優秀|推荐|推薦|最新|范文|範文|整理|分享|共|[(（])[^。\n]{0,8}?[0-9０-９一二三四五六七八九十两兩]+[ \u3000]?篇|合集|汇编|彙編|集锦|集錦|锦集|錦集/

function isCollection(text: string, chain: readonly PartTitle[]): boolean {
  const [first] = chain as [PartTitle]
  const before = text.slice(0, first.start)
  if (first.number === 2 && !beginsWithout(text, first)) return false
  switch (first.form) {
    case 'title':
      // Inside a document that has begun, 方案1 and 方案2 are its items.
      return first.number === 2 || !hasOutline(before)
    case 'front':
      return first.number === 1 && !hasOutline(before) && chain.every((title) => title.atLine)
    case 'model':
      return true
    default:
      // Chapters are counted like documents: 第一篇 学习篇. Documents say what they are.
      return (
        ANNOUNCED.test(text.slice(0, 300)) ||
        chain.filter((title) => title.titled).length * 2 >= chain.length ||
        chain.every((title) => title.bare && title.family.endsWith('arabic'))
      )
  }
}

/** Where counting begins at 2, the first document must have the title without a number, or be one by its looks. */
function beginsWithout(text: string, second: PartTitle): boolean {
  const before = text.slice(0, second.start)
  if (second.form !== 'title') return isDocument(before)
  const title = text.slice(second.start, second.numberAt).replace(/\s/g, '')
  return hasText(before) && title.length >= 6 && before.slice(0, 300).replace(/\s/g, '').includes(title)
}

/** An outline and some length: more than a site's introduction. */
function isDocument(text: string): boolean {
  return hanIn(text) >= 150 && hasOutline(text)
}

function hasOutline(text: string): boolean {
  return /一、/.test(text) && /二、|[2２][、.．]/.test(text)
}

/**
 * Where a document begins: at the line of its title; in a text without line breaks, where the words begin that all the
 * titles have in common, or else where the sentence begins.
 */
function startOf(text: string, title: PartTitle, chain: readonly PartTitle[]): number {
  const sentence = title.start + (/^[\s”’"）)】》]*/.exec(text.slice(title.start, title.numberAt))?.[0].length ?? 0)
  if (title.atLine) return title.start
  const shared = sharedBefore(text, title, chain)
  return shared >= 8 || title.numberAt - sentence > 30 ? title.numberAt - shared : sentence
}

/** How many characters before the number are the same in this title and the next of another beginning. */
function sharedBefore(text: string, title: PartTitle, chain: readonly PartTitle[]): number {
  const most = title.numberAt - title.start
  let shared = most
  for (const other of chain) {
    if (other === title) continue
    let same = 0
    while (same < most && text[title.numberAt - 1 - same] === text[other.numberAt - 1 - same]) same++
    shared = Math.min(shared, same)
  }
  return shared
}
