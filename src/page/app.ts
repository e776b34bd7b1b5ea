import { overview } from './data.js'
import { h } from './h.js'
import { currentScript, inScript, say, setScript } from './say.js'
import { ask, type RunState, reasonOf, sendFiles } from './send-files.js'
import { filesOfDrop, filesOfInput, type Taken } from './take-files.js'

/** The page of the local app: files are dropped, their progress is watched, and then their results are opened. */
const root = document.getElementById('page')!
const PAUSE = 300

function draw(problems: readonly string[] = []): void {
  setScript(currentScript())
  document.title = say('title')
  const list = h(
    'ul',
    { class: 'problems', role: 'alert' },
    problems.map((problem) => h('li', {}, problem))
  )
  const main = h(
    'main',
    { id: 'main', class: 'app' },
    h('h1', {}, say('dropTitle')),
    dropZone(),
    profileChoice(),
    h('p', { class: 'hint' }, say('draftHint')),
    list
  )
  root.replaceChildren(top(), main)
}

function top(): HTMLElement {
  const other = currentScript() === 'hans' ? 'hant' : 'hans'
  const onclick = () => {
    setScript(other)
    draw()
    root.querySelector<HTMLElement>('[data-action=script]')?.focus()
  }
  const button = { type: 'button', class: 'plain', 'data-action': 'script', title: say('switchScript'), onclick }
  const product = h('span', { class: 'product' }, h('strong', {}, say('product')), h('span', {}, say('subtitle')))
  return h(
    'header',
    { class: 'top' },
    product,
    h('button', button, say(other === 'hant' ? 'toTraditional' : 'toSimplified'))
  )
}

function dropZone(): HTMLElement {
  const input = (folder: boolean) => {
    const chooser = h('input', {
      type: 'file',
      multiple: true,
      hidden: true,
      webkitdirectory: folder,
      'data-choose': folder ? 'folder' : 'files'
    })
    chooser.addEventListener('change', () => take(filesOfInput(chooser)))
    const onclick = () => chooser.click()
    return [
      h('button', { type: 'button', class: 'main', onclick }, say(folder ? 'chooseFolder' : 'chooseFiles')),
      chooser
    ]
  }
  const zone = h(
    'section',
    { class: 'drop', 'aria-label': say('dropHere') },
    h('strong', {}, say('dropHere')),
    h('div', { class: 'choices' }, input(false), input(true)),
    h('p', {}, say('dropFormats'))
  )
  zone.addEventListener('dragover', (event) => {
    event.preventDefault()
    zone.classList.add('over')
  })
  zone.addEventListener('dragleave', () => zone.classList.remove('over'))
  zone.addEventListener('drop', async (event) => {
    event.preventDefault()
    zone.classList.remove('over')
    if (event.dataTransfer) await take(await filesOfDrop(event.dataTransfer))
  })
  return zone
}

function profileChoice(): HTMLElement {
  const options = Object.entries(overview.profiles).map(([id, { label }]) =>
    h('option', { value: id }, inScript(label))
  )
  const select = h('select', { id: 'profile' }, h('option', { value: '' }, say('profileAuto')), options)
  return h('div', { class: 'profile' }, h('label', { for: 'profile' }, say('profile')), select)
}

/** From the files to their results; what goes wrong is told on the page, from where one may begin again. */
async function take(files: readonly Taken[]): Promise<void> {
  const profile = root.querySelector<HTMLSelectElement>('#profile')?.value ?? ''
  if (files.length === 0) return draw([say('noFiles')])
  const told = h('p', { role: 'status' })
  const bar = h('progress', { max: files.length, 'aria-label': say('dropTitle') })
  root.querySelector('main')!.replaceChildren(h('h1', {}, say('dropTitle')), h('div', { class: 'doing' }, told, bar))
  const tell = (sentence: string, done: number, of: number) => {
    told.textContent = sentence
    bar.max = Math.max(1, of)
    bar.value = done
  }
  try {
    const { id } = (await (await asked('/runs')).json()) as { id: string }
    const problems = await sendFiles(id, files, (n) => tell(say('sending', { n, of: files.length }), n, files.length))
    if (problems.length === files.length) return draw(problems)
    await asked(`/runs/${id}/start?profile=${encodeURIComponent(profile)}`)
    for (let run = await stateOf(id); run.state !== 'done'; run = await stateOf(id)) {
      if (run.state === 'failed') return draw([say('failedRun', { reason: run.reason })])
      const { done, total, name } = run
      const sentence =
        run.state === 'waiting'
          ? say('waiting')
          : total > 0 && done >= total
            ? say('finishing')
            : say('checking', { n: done, of: total || files.length, name })
      tell(sentence, done, total)
      await new Promise((resolve) => setTimeout(resolve, PAUSE))
    }
    location.href = `/runs/${id}/report.html`
  } catch (error) {
    draw([say('failedRun', { reason: error instanceof Error ? error.message : String(error) })])
  }
}

async function asked(path: string): Promise<Response> {
  const answer = await ask(path, 'POST')
  if (!answer.ok) throw new Error(await reasonOf(answer))
  return answer
}

async function stateOf(id: string): Promise<RunState> {
  const answer = await ask(`/runs/${id}`, 'GET')
  if (!answer.ok) throw new Error(await reasonOf(answer))
  return (await answer.json()) as RunState
}

// A file dropped beside the zone must not take the page away.
addEventListener('dragover', (event) => event.preventDefault())
addEventListener('drop', (event) => event.preventDefault())
draw()
