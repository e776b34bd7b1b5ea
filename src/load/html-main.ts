import { dataRows } from './html-table.js'
import type { HtmlElement } from './html-tree.js'

/** What of a web page is the document. */
export interface MainText {
  /** The page with only what is kept. */
  readonly kept: HtmlElement
  /** The document's title, where it stands outside of what is kept: a heading above it, or the title of the page. */
  readonly title?: string
  /** Characters that were left out as navigation and the like, blanks not counted. */
  readonly dropped: number
}

/**
 * Find the main text of a web page. From the body down, as long as one child holds most of the sentences, what stands
 * beside that child is kept only if it is text too; then goes what is mostly links or is named as navigation.
 * A page without links, as word processors write it, keeps everything. Linear in the number of elements.
 */
export function mainText(root: HtmlElement): MainText {
  const measures = new Map<HtmlElement, Measure>()
  const body = find(root, 'body') ?? root
  const page = measure(body, measures)
  if (page.link === 0) return { kept: body, dropped: 0 }
  const narrowed = narrow(body, measures)
  const kept = prune(narrowed, measures, measures.get(narrowed)?.stops ?? page.stops)
  const dropped = page.text - ink(textOf(kept))
  const title = dropped > 0 ? titleOf(root, kept) : undefined
  return { kept, dropped, ...(title === undefined ? {} : { title }) }
}

interface Measure {
  /** Characters that are not blank. */
  readonly text: number
  /** Those inside links to other pages. */
  readonly link: number
  /** Marks that end a sentence, outside of links: what navigation has none of. */
  readonly stops: number
}

function measure(element: HtmlElement, measures: Map<HtmlElement, Measure>, inLink = false): Measure {
  const linked = inLink || isLink(element)
  let [text, link, stops] = [0, 0, 0]
  for (const child of element.children) {
    if (typeof child === 'string') {
      const length = ink(child)
      text += length
      if (linked) link += length
      else stops += child.match(/[。；！？;!?]/g)?.length ?? 0
    } else if (child.name !== 'head') {
      const inner = measure(child, measures, linked)
      text += inner.text
      link += inner.link
      stops += inner.stops
    }
  }
  const sum = { text, link, stops }
  measures.set(element, sum)
  return sum
}

/** A link within the page, as tables of contents have them, leads nowhere else. */
function isLink({ name, attributes }: HtmlElement): boolean {
  return name === 'a' && attributes['href'] !== undefined && !attributes['href'].startsWith('#')
}

const MOST = 0.6

/** The element that holds the main text, and beside it on every level what is text too. */
function narrow(element: HtmlElement, measures: Map<HtmlElement, Measure>): HtmlElement {
  const stops = measures.get(element)!.stops
  const main = element.children.find(
    (child) => typeof child !== 'string' && stops > 0 && (measures.get(child)?.stops ?? 0) >= stops * MOST
  ) as HtmlElement | undefined
  if (!main || INSEPARABLE.has(main.name) || (main.name === 'table' && dataRows(main))) return element
  const inner = narrow(main, measures)
  const at = element.children.indexOf(main)
  const beside = element.children.filter(
    (child, n) => child === main || isText(child, measures) || (n < at && isTitle(child, measures))
  )
  return beside.length === 1 ? inner : { ...element, children: beside.map((child) => (child === main ? inner : child)) }
}

/** What is one thing with what stands beside it, however long it is itself. */
const INSEPARABLE = new Set('p span font b strong em i u a pre blockquote li'.split(' '))

function isText(child: HtmlElement | string, measures: Map<HtmlElement, Measure>): boolean {
  if (typeof child === 'string') return ink(child) > 0 && !FOOT.test(child)
  const { text, link, stops } = measures.get(child) ?? { text: 0, link: 0, stops: 0 }
  if (isNavigation(child) || FOOT.test(textOf(child))) return false
  if (/^h[1-6]$/.test(child.name) || (child.name === 'table' && dataRows(child))) return link === 0
  return (text >= 20 && stops > 0 && link * 4 < text) || (text >= 30 && link === 0)
}

/** The title in a block of its own above the text, set larger but not called a heading. */
function isTitle(child: HtmlElement | string, measures: Map<HtmlElement, Measure>): boolean {
  if (typeof child === 'string' || measures.get(child)?.link !== 0) return false
  const text = unblank(textOf(child))
  return text.length >= 8 && text.length <= 50 && TITLE.test(text)
}

/** A report's name, to its last word. */
const TITLE =
  /^[^。；，！？:：]*(?:总结|總結|计划|計劃|計畫|方案|规划|規劃|汇报|匯報|报告|報告|小结|小結|安排|要点)(?:[(（【][^）)】]*[）)】])?$/

const FOOT = /copyright|版权所有|ICP备|备案号|All Rights Reserved/i

const NAMED =
  /(?:^|[-_\s])(?:nav|navi|navbar|navigation|menu|submenu|sidebar|side|aside|foot|footer|copyright|breadcrumbs?|crumbs?|location|position|comments?|reply|share|related|relate|recommend|recommended|tags?|pager|pages?nav|pagination|prenext|ads?|advert|banner|login|toolbar|toplist|hot|hotlist|rank|ranking|friendlinks?|flinks?|links|daohang|weizhi|pinglun|xiangguan|tuijian|fenye|guanggao|dibu)(?:[-_\s]|$)/i

/** Sites name their parts by class and id. */
function isNavigation({ attributes }: HtmlElement): boolean {
  return NAMED.test(`${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`)
}

const PRUNED = new Set('div section ul ol dl table p li dd dt header footer form center h2 h3 h4 h5 h6 span'.split(' '))

/** The element without the pieces that are navigation; `all` is the number of sentences of the whole. */
function prune(element: HtmlElement, measures: Map<HtmlElement, Measure>, all: number): HtmlElement {
  if (element.name === 'p' || (element.name === 'table' && dataRows(element))) return element
  const children: (HtmlElement | string)[] = []
  for (const child of element.children) {
    if (typeof child === 'string') children.push(child)
    else if (!isChrome(child, measures, all)) children.push(prune(child, measures, all))
  }
  return { ...element, children }
}

function isChrome(child: HtmlElement, measures: Map<HtmlElement, Measure>, all: number): boolean {
  // Elements that narrowing made anew are on the way to the main text and have no measure.
  const size = measures.get(child)
  if (!size || !PRUNED.has(child.name)) return false
  if (isNavigation(child) && size.stops < all * 0.3) return true
  if (size.link * 2 > size.text) return true
  return size.link * 5 > size.text && size.stops === 0 && OTHERS.test(opening(child))
}

const OTHERS = /^[【[★·]?\s*(?:相关|推荐|热门|最新|猜你|网友|上一[篇页]|下一[篇页]|标签|当前位置|您?的?位置|友情链接)/

/** The page's title up to the site's name, unless the text begins with it, or has a heading of the first level. */
function titleOf(root: HtmlElement, kept: HtmlElement): string | undefined {
  const heading = find(kept, 'h1')
  if (heading && ink(textOf(heading)) > 0) return undefined
  const whole = squeeze(textOf(find(root, 'title') ?? { name: 'title', attributes: {}, children: [] }))
  const outside = all(root, 'h1').map((h1) => squeeze(textOf(h1)))
  const title = outside.find((h1) => h1.length >= 4 && whole.startsWith(h1)) ?? whole.split(SITE)[0]!.trim()
  if ((title.match(/[\u4e00-\u9fff]/g)?.length ?? 0) < 4) return undefined
  const begins = unblank(textOf(kept)).slice(0, 200)
  return begins.includes(unblank(title)) || (!TITLE.test(title) && BEGINS.test(begins)) ? undefined : title
}

/** A text that has its title: the page's own may be no more than the name of the site. */
const BEGINS = /^[^。；，！？:：]{4,46}?(?:总结|總結|计划|計劃|計畫|方案|规划|規劃|汇报|匯報|报告|報告)/

/** What stands between a page's title and the name of its site. */
const SITE = /[_|｜»>]|\s[-–—]+\s/

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function unblank(text: string): string {
  return text.replace(/\s+/g, '')
}

function ink(text: string): number {
  return unblank(text).length
}

function find(element: HtmlElement, name: string): HtmlElement | undefined {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    const found = child.name === name ? child : find(child, name)
    if (found) return found
  }
  return undefined
}

function all(element: HtmlElement, name: string): HtmlElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : child.name === name ? [child] : all(child, name)
  )
}

/** The first characters of an element, as many as a label has. */
function opening(element: HtmlElement): string {
  let text = ''
  for (const child of element.children) {
    text = (text + (typeof child === 'string' ? child : opening(child))).trimStart()
    if (text.length >= 20) break
  }
  return text.slice(0, 20)
}

function textOf(element: HtmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}
