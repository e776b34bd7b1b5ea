import type { Copies } from '../../report/copies-schema.js'
import type { Report } from '../../report/schema.js'
import type { Lexicons } from '../../rule/lexicons.js'
import { slice } from '../../span.js'
import type { Digest } from '../digest.js'
import { reuseOf } from '../reuse-of.js'
import { type CopyGroup, copyGroups } from './copy-groups.js'
import type { Found } from './copy-index.js'
import { type CopySource, copySource } from './copy-source.js'
import { judgePair, type SharedText } from './judge-pair.js'

/** So many documents are held ready to be compared. */
const HELD = 64

/**
 * Groups of documents that share text of their own: candidates of the index, compared token by token. Never by the name
 * of a file. A school's plan and summary of one year are no copies of each other.
 * @param read the report of a digest; called again and again, few are held
 */
export async function findCopies(
  digests: readonly Digest[],
  { candidates, common }: Found,
  read: (digest: Digest) => Promise<Report>,
  lexicons: Lexicons
): Promise<Copies[]> {
  const phrases = lexicons.get('copies.stock')
  const stock = phrases && new RegExp(phrases.source, 'g')
  const held = new Map<number, CopySource>()
  const sourceOf = async (index: number): Promise<CopySource> => {
    const source = held.get(index) ?? copySource(await read(digests[index]!), common, stock)
    held.delete(index)
    held.set(index, source)
    if (held.size > HELD) held.delete(held.keys().next().value!)
    return source
  }
  const groups = { schools: copyGroups(), years: copyGroups() }
  for (const [first, second] of candidates) {
    const reuse = reuseOf(digests[first]!, digests[second]!)
    if (!reuse) continue
    const [a, b] = [await sourceOf(first), await sourceOf(second)]
    const shared = judgePair(a, b)
    if (isCopy(shared, reuse)) groups[reuse].add(first, second, shared, placed(shared, a, b))
  }
  return [
    ...groups.schools.list().map((group) => toCopies(group, 'schools', digests)),
    ...groups.years.list().map((group) => toCopies(group, 'years', digests))
  ]
}

/** What a school writes anew every year repeats itself; only what is the old paper almost as a whole is one. */
function isCopy({ raw, net, tokens, netTokens, netLongest }: SharedText, reuse: Copies['reuse']): boolean {
  if (reuse === 'years') return net >= 0.6 && netTokens >= 150
  return (net >= 0.1 && netTokens >= 90 && netLongest >= 20) || (raw === 1 && tokens >= 60)
}

function placed({ passages }: SharedText, a: CopySource, b: CopySource) {
  return passages.map((passage) => ({
    key:
      String.fromCharCode(...a.text.tokens.subarray(passage.a, passage.a + Math.min(passage.length, KEY))) +
      passage.length,
    length: passage.length,
    places: [place(a, passage.a, passage.length), place(b, passage.b, passage.length)] as const
  }))
}

/** So many tokens and the length tell passages of one group apart. */
const KEY = 2000

function place({ id, source, text }: CopySource, start: number, length: number) {
  const span = text.place({ start, end: start + length })
  return { report: id, start: span.start, end: span.end, text: slice(source, span) }
}

function toCopies(
  { members, raw, net, passages }: CopyGroup,
  reuse: Copies['reuse'],
  digests: readonly Digest[]
): Copies {
  return {
    documents: members.map((index) => digests[index]!.id),
    raw: round(raw),
    net: round(net),
    reuse,
    passages: passages.map((places) => ({
      text: places[0]!.text,
      places: places.map(({ report, start, end }) => ({ report, start, end }))
    }))
  }
}

/** To four digits, downwards: only the whole is 1. */
const round = (share: number) => Math.floor(share * 1e4) / 1e4
