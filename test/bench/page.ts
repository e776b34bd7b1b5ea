/// <reference lib="dom" />
/**
 * `npm run bench:page -- [DOCUMENTS] [RUNS]`: how long the page takes to open from disk and to answer in Chromium, in
 * milliseconds until the next picture is on the screen: the median, and the longest of the runs. 300 documents unless
 * told otherwise, those of the corpus and a made district over and over, no two the same.
 */
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { district } from '../across/make-district.js'
import { checkHere } from '../setup/check-here.js'
import { launch, watched } from '../setup/chromium.js'
import { makeBatch } from './make-batch.js'

const [documents = 300, runs = 5] = process.argv.slice(2).map(Number)
/** Of the page, before a reader has done anything. */
const LIMIT = 1000

const root = mkdtempSync(join(tmpdir(), 'yanjian-bench-'))
try {
  const made = Object.entries(district().files).slice(0, Math.floor(documents / 2))
  for (const [path, text] of made) {
    mkdirSync(dirname(join(root, 'in', path)), { recursive: true })
    writeFileSync(join(root, 'in', path), text)
  }
  makeBatch(join(root, 'in'), documents - made.length)
  await checkHere(join(root, 'in'), join(root, 'out'), { watch: () => {} })
  const file = join(root, 'out/report.html')
  console.log(`${documents} files, report.html has ${(statSync(file).size / 2 ** 20).toFixed(1)} MB`)
  const times = await measure(pathToFileURL(file).href)
  console.log('what a reader does           median  longest')
  for (const [name, list] of times) {
    const sorted = list.toSorted((a, b) => a - b)
    const cells = [sorted[Math.floor(sorted.length / 2)]!, sorted.at(-1)!].map((time) => time.toFixed(0).padStart(7))
    console.log(`${name.padEnd(27)}${cells.join('  ')}${sorted.at(-1)! > LIMIT ? '  slow' : ''}`)
  }
} finally {
  rmSync(root, { recursive: true })
}

async function measure(url: string): Promise<ReadonlyMap<string, number[]>> {
  const browser = await launch()
  const times = new Map<string, number[]>()
  const note = (name: string, time: number) => times.set(name, [...(times.get(name) ?? []), time])
  try {
    for (let run = 0; run < runs; run++) {
      const { page } = await watched(browser)
      const begun = performance.now()
      await page.goto(url)
      await page.waitForSelector('.matrix')
      await page.evaluate(painted)
      note('opens the page', performance.now() - begun)
      const typed = (text: string) => act(page, '#filter-search', 'input', text)
      note('types in the search', await typed('小学'))
      note('clears the search', await typed(''))
      note('filters by kind', await act(page, '#filter-kind', 'change', 'plan'))
      note('filters by findings', await act(page, '#filter-level', 'change', 'errors'))
      note('resets the filter', await act(page, '[data-action=reset]', 'click'))
      note('sorts by score', await act(page, '[data-column=score]', 'click'))
      note('switches the script', await act(page, '[data-action=script]', 'click'))
      note('opens a document', await act(page, '.list tbody a', 'click'))
      note('goes back', await act(page, '.back a', 'click'))
      await page.close()
    }
  } finally {
    await browser.close()
  }
  return times
}

/** From an event to the picture after it. */
function act(page: Page, selector: string, event: 'input' | 'change' | 'click', value?: string): Promise<number> {
  return page.evaluate(
    async ([selector, event, value]) => {
      const element = document.querySelector<HTMLInputElement>(selector!)!
      const begun = performance.now()
      if (value !== undefined) element.value = value
      if (event === 'click') element.click()
      else element.dispatchEvent(new Event(event!, { bubbles: true }))
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      return performance.now() - begun
    },
    [selector, event, value] as const
  )
}

/** Until what was drawn is on the screen. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}
