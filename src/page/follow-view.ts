import { LABELS } from '../report/view/labels.js'
import { across, type PageFollow, rowOf } from './data.js'
import { h } from './h.js'
import { followMessage, OUTCOMES, type Outcome, outcomeMark } from './outcomes.js'
import { documentAddress, placeKey } from './route.js'
import { inScript, say } from './say.js'

/** So many promises are drawn at once; the rest when asked for. */
const AT_ONCE = 60

/** Which outcomes the reader wants to see; kept while documents are opened and closed again. */
let chosen: Outcome | undefined

/**
 * What became of the promises of plans, plan by plan, each with the place where it was made and the one that answers it.
 * @param shown ids of the documents that the reader has chosen
 */
export function followView(shown: ReadonlySet<string>): HTMLElement {
  const all = (across().follow ?? []).filter(({ plan, summary }) => shown.has(plan) || (summary && shown.has(summary)))
  const followed = all.filter(({ summary }) => summary !== null)
  const element = h('div', { class: 'follow' })
  const draw = () => {
    if (chosen && !followed.some(({ outcome }) => outcome === chosen)) chosen = undefined
    const lines = chosen ? followed.filter(({ outcome }) => outcome === chosen) : followed
    element.replaceChildren(
      ...(followed.length > 0 ? [switches(followed, draw), ...table(lines)] : [h('p', {}, say('followNone'))]),
      ...alone(all.filter(({ summary }) => summary === null))
    )
  }
  draw()
  return element
}

function switches(lines: readonly PageFollow[], draw: () => void): HTMLElement {
  const button = (outcome: Outcome | undefined, content: HTMLElement | string, count: number) => {
    const onclick = (event: Event) => {
      chosen = outcome
      const { parentElement } = event.currentTarget as HTMLElement
      const at = [...parentElement!.children].indexOf(event.currentTarget as HTMLElement)
      const root = parentElement!.parentElement!
      draw()
      ;(root.querySelector('.switches')?.children[at] as HTMLElement | undefined)?.focus()
    }
    const props = { type: 'button', class: 'switch', 'aria-pressed': String(chosen === outcome), onclick }
    return h('button', props, content, h('span', { class: 'number' }, String(count)))
  }
  const counts = OUTCOMES.map((outcome) => [outcome, lines.filter((line) => line.outcome === outcome).length] as const)
  return h(
    'div',
    { class: 'switches', role: 'group', 'aria-label': say('outcome') },
    button(undefined, say('all'), lines.length),
    counts.filter(([, count]) => count > 0).map(([outcome, count]) => button(outcome, outcomeMark(outcome), count))
  )
}

function table(lines: readonly PageFollow[]): HTMLElement[] {
  const body = h('tbody', {})
  const more = h('button', { type: 'button', class: 'more', onclick: () => draw() })
  let drawn = 0
  const draw = () => {
    for (const line of lines.slice(drawn, drawn + AT_ONCE)) {
      const before = lines[drawn - 1]
      if (before?.plan !== line.plan) body.append(head(line))
      body.append(row(line))
      drawn++
    }
    more.textContent = say('followMore', { n: Math.min(AT_ONCE, lines.length - drawn) })
    more.hidden = drawn >= lines.length
  }
  draw()
  const heads = [say('outcome'), say('promise'), say('evidence'), say('explanation')]
  const top = h(
    'tr',
    {},
    heads.map((text) => h('th', { scope: 'col' }, text))
  )
  const caption = h('caption', { class: 'unseen' }, say('follow'))
  return [h('table', { class: 'across' }, caption, h('thead', {}, top), body), more]
}

/** The two documents of the lines below. */
function head({ plan, summary }: PageFollow): HTMLElement {
  const school = rowOf(plan)?.school ?? say('noSchool')
  const link = (id: string | null) => id && h('a', { href: documentAddress(id), title: rowOf(id)?.name }, kindOf(id))
  return h(
    'tr',
    { class: 'pair' },
    h('th', { colspan: 4, scope: 'rowgroup' }, `${school}　`, link(plan), ' → ', link(summary))
  )
}

function kindOf(id: string): string {
  const row = rowOf(id)
  if (!row) return id
  return `${inScript(LABELS.kinds[row.kind])}${row.period ? `（${inScript(row.period)}）` : ''}`
}

function row(line: PageFollow): HTMLElement {
  const { plan, summary, promise, evidence, outcome } = line
  const cell = (word: 'promise' | 'evidence' | 'explanation', content: HTMLElement | string) =>
    h('td', { 'data-label': say(word), class: `column-${word}` }, content)
  return h(
    'tr',
    {},
    h('td', { class: 'column-outcome' }, outcomeMark(outcome)),
    cell('promise', h('a', { href: documentAddress(plan, placeKey(promise)) }, oneLine(promise.text))),
    cell(
      'evidence',
      evidence && summary ? h('a', { href: documentAddress(summary, placeKey(evidence)) }, oneLine(evidence.text)) : '—'
    ),
    cell('explanation', followMessage(line))
  )
}

/** Plans that no summary was found for, in a line. */
function alone(lines: readonly PageFollow[]): HTMLElement[] {
  if (lines.length === 0) return []
  const plans = [...new Set(lines.map(({ plan }) => plan))]
  const links = plans.map((id) => {
    const row = rowOf(id)
    return h('li', {}, h('a', { href: documentAddress(id) }, row?.school ?? row?.name ?? id))
  })
  const told = say('followAlone', { n: plans.length, of: lines.length })
  return [h('details', {}, h('summary', {}, told), h('ul', { class: 'inline' }, links))]
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
