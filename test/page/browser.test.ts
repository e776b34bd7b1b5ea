/// <reference lib="dom" />
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { keepWorkbook } from '../../src/batch/keep-workbook.js'
import { madeFolder } from '../../src/batch/made-folder.js'
import { OUTPUT_FOLDERS } from '../../src/batch/outputs.js'
import { withComments } from '../../src/batch/with-comments.js'
import { writeAdvice } from '../../src/batch/write-advice.js'
import { commentDocx, type Remark } from '../../src/report/word/comment-docx.js'
import { type CheckFolder, serve } from '../../src/serve/serve.js'
import { comments, docx, paragraph, run } from '../report/word/made.js'
import { checkHere, rules } from '../setup/check-here.js'
import { launch, watched, withBrowser } from '../setup/chromium.js'
import { folder } from '../setup/folder.js'
import { ANSWERS, COPIED, HOSTILE, PLAN, PROMISES, TRADITIONAL } from './texts.js'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const FILES = { '云影/总结.txt': HOSTILE, '枫林/计划.txt': PLAN, '雾峰/總結.txt': TRADITIONAL, '空.txt': '' }

const TOGETHER = { '计划.txt': PROMISES, '总结.txt': ANSWERS, '柳溪.txt': COPIED[0], '丹枫.txt': COPIED[1] }
const DRAFT = { '草稿.txt': PLAN }

describe.skipIf(!withBrowser)('in a browser', { timeout: 60_000 }, () => {
  let browser: Browser
  const pages = new Map<unknown, string>()
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  /** The page of these texts, made once; the three unless others are given. */
  async function pageOf(files: Readonly<Record<string, string>> = FILES): Promise<string> {
    const made = pages.get(files)
    if (made !== undefined) return made
    const root = folder(files)
    await checkHere(root, join(root, 'out'), { watch: () => {} })
    const html = readFileSync(join(root, 'out/report.html'), 'utf8')
    pages.set(files, html)
    return html
  }

  /** The page from disk; nothing may have gone wrong in it at the end. */
  async function opened(width?: number, files?: Readonly<Record<string, string>>): Promise<Page> {
    const file = join(folder({ 'report.html': await pageOf(files) }), 'report.html')
    const { page, errors, requests } = await watched(browser, width)
    await page.goto(pathToFileURL(file).href)
    await page.waitForSelector('main')
    onTestFinished(async () => {
      expect(errors).toEqual([])
      expect(requests.filter((request) => !/^(?:file|data):/.test(request))).toEqual([])
      expect(await page.evaluate('window.taken')).toBeUndefined()
      await page.close()
    })
    return page
  }

  const openedDocument = async (name: string, width?: number) => {
    const page = await opened(width)
    await page.click(`.list tr:has-text("${name}") a`)
    await page.waitForSelector('main.document')
    return page
  }

  test('shows who lacks what, and the files that could not be read', async () => {
    const page = await opened()
    const row = page.locator('.matrix tr', { hasText: '枫林小学' })
    expect(await row.locator('.mark-missing').count()).toBe(2)
    expect(await page.locator('.matrix tbody tr').count()).toBe(3)
    expect(await page.locator('.chart svg[role=img]').count()).toBe(3)
    expect(await page.locator('#unread').innerText()).toContain('空.txt')
  })

  test('filters and sorts', async () => {
    const page = await opened()
    const names = () => page.locator('.list tbody .column-name small').allInnerTexts()
    await page.selectOption('#filter-kind', 'plan')
    expect(await names()).toEqual(['枫林/计划.txt'])
    await page.click('[data-action=reset]')
    await page.selectOption('#filter-missing', 'safeguards')
    expect(await names()).toEqual(['枫林/计划.txt'])
    await page.click('[data-action=reset]')
    await page.fill('#filter-search', '霧峰')
    expect(await names()).toEqual(['雾峰/總結.txt'])
    await page.fill('#filter-search', '没有这样的学校')
    expect(await page.locator('.overview').innerText()).toContain('没有符合条件的材料')
    await page.click('[data-action=reset]')
    await page.focus('[data-column=score]')
    await page.keyboard.press('Enter')
    expect(await page.locator('th.column-score').getAttribute('aria-sort')).toBe('ascending')
    expect((await names())[0]).toBe('枫林/计划.txt')
    await page.keyboard.press('Enter')
    expect((await names()).at(-1)).toBe('枫林/计划.txt')
  })

  test('leads from a finding to its place and back', async () => {
    const page = await openedDocument('云影')
    const card = page.locator('.finding-card', { hasText: '36' }).first()
    await card.locator('button').click()
    const chosen = page.locator('.text .chosen').first()
    expect(await chosen.innerText()).toContain('36人')
    expect(await chosen.evaluate((element) => element.getBoundingClientRect().top < innerHeight)).toBe(true)
    expect(await page.locator('.text .chosen-related').allInnerTexts()).toEqual(['10人', '15人', '9人'])
    expect(await card.locator('.arithmetic').innerText()).toContain('10人 ＋ 15人 ＋ 9人')

    await page.click('.piece[data-is=entity]:has-text("72学时")')
    expect(await page.locator('[aria-current=true]').innerText()).toContain('72学时')
    await page.focus('.piece[data-is=finding]')
    await page.keyboard.press('Enter')
    expect(await page.locator('.finding-card[aria-current=true]').count()).toBe(1)
  })

  test('shows a text as it is, whatever it tries', async () => {
    const page = await openedDocument('云影')
    const lines = await page.locator('.text p').allTextContents()
    expect(lines.join('\n')).toBe(HOSTILE)
    expect(await page.locator('.text img, .text script').count()).toBe(0)
  })

  test('hides the marks of a kind, and goes from document to document', async () => {
    const page = await openedDocument('云影')
    const line = () =>
      page
        .locator('.text .piece.group-quantity')
        .first()
        .evaluate((piece) => getComputedStyle(piece).textDecorationLine)
    expect(await line()).toBe('underline')
    await page.click('[data-kind=quantity]')
    expect(await line()).toBe('none')
    const heading = await page.locator('h1').innerText()
    await page.click('[rel=next]')
    await page.waitForFunction((before) => document.querySelector('h1')!.innerText !== before, heading)
    await page.click('[rel=prev]')
    await page.waitForFunction((before) => document.querySelector('h1')!.innerText === before, heading)
  })

  test('says what a draft lacks and what could be done', async () => {
    const page = await openedDocument('枫林小学')
    const parts = page.locator('.part-missing')
    expect(await parts.count()).toBe(2)
    expect(await parts.first().locator('.advice').innerText()).toContain('建议')
  })

  test('changes the script of the interface, and not that of the text', async () => {
    const page = await openedDocument('枫林小学')
    const before = await page.locator('.text').innerText()
    await page.click('[data-action=script]')
    expect(await page.locator('.back').innerText()).toContain('返回總覽')
    expect(await page.evaluate('document.documentElement.lang')).toBe('zh-Hant')
    expect(await page.locator('.text').innerText()).toBe(before)
    await page.click('[data-action=script]')
    expect(await page.locator('.back').innerText()).toContain('返回总览')
  })

  test('prints a sheet for each school', async () => {
    const page = await opened()
    await page.evaluate('dispatchEvent(new Event("beforeprint"))')
    expect(await page.locator('.sheet').count()).toBe(3)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('#page').isVisible()).toBe(false)
    expect(await page.locator('.sheet', { hasText: '枫林小学' }).first().innerText()).toContain('建议')
    await page.evaluate('dispatchEvent(new Event("afterprint"))')
    expect(await page.locator('.sheet').count()).toBe(0)
  })

  test('one column on a phone, where tabs change by arrow keys', async () => {
    const page = await openedDocument('云影', 360)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
    await page.focus('[role=tab][aria-selected=true]')
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('.finding-card').first().isVisible()).toBe(true)
    await page.locator('.finding-card button').first().click()
    expect(await page.locator('.text .chosen').first().isVisible()).toBe(true)
  })

  test.each([360, 1024, 1920])('has no fault that shuts people out, %i pixels wide', async (width) => {
    const page = await opened(width)
    const wide = () => page.evaluate('document.documentElement.scrollWidth')
    expect(await faults(page)).toEqual([])
    expect(await wide()).toBe(width)
    await page.click('.list tr:has-text("云影") a')
    await page.waitForSelector('main.document')
    for (const tab of await page.locator('[role=tab]').all()) {
      await tab.click()
      expect(await faults(page)).toEqual([])
      expect(await wide()).toBe(width)
    }
    await page.goto(`${page.url().split('#')[0]}#0123456789abcdef-0`)
    await page.waitForSelector('h1:has-text("没有")')
    expect(await faults(page)).toEqual([])
  })

  test('leads from a promise to what answers it, in both documents', async () => {
    const page = await opened(undefined, TOGETHER)
    const rows = page.locator('.across tbody tr:not(.pair)')
    expect(await rows.locator('.column-outcome').allInnerTexts()).toEqual(
      ['已落实', '部分落实', '未提到'].map((word) => expect.stringContaining(word))
    )
    expect(await page.locator('.across .pair').innerText()).toContain('青岩小学')
    await page.click('#follow .switch:has-text("部分落实")')
    expect(await rows.count()).toBe(1)
    await rows.locator('.column-evidence a').click()
    await page.waitForSelector('main.document')
    expect(await page.locator('h1').innerText()).toContain('总结')
    expect((await page.locator('.text .place.chosen').allInnerTexts()).join('')).toBe('教师人均撰写教学反思4篇')
    expect(await page.locator('[aria-current=true]').innerText()).toContain('部分落实')
    await page.click('[aria-current=true] a')
    await page.waitForFunction(() => document.querySelector('h1')!.innerText.includes('计划'))
    expect((await page.locator('.text .place.chosen').allInnerTexts()).join('')).toBe('每位教师撰写教学反思6篇')
    await page.click('.back a')
    await page.waitForSelector('#follow')
    expect(await page.locator('#follow .switch:has-text("部分落实")').getAttribute('aria-pressed')).toBe('true')
  })

  test('leads from shared text to each of its places', async () => {
    const page = await opened(undefined, TOGETHER)
    expect(await page.locator('.copies > li').count()).toBe(1)
    const places = page.locator('.passages a')
    await page.click('.copies summary')
    // The list is made when it is opened, which a busy machine takes its time for.
    await places.first().waitFor()
    expect(await places.allInnerTexts()).toEqual([expect.stringContaining('丹枫'), expect.stringContaining('柳溪')])
    for (const [at, own] of ['校园农场', '口算训练'].entries()) {
      await places.nth(at).click()
      await page.waitForSelector('main.document')
      const chosen = (await page.locator('.text .place.chosen').allInnerTexts()).join('')
      expect(chosen).toContain('可以沿用的观察表')
      expect(chosen).not.toContain(own)
      expect(await page.locator('.text').innerText()).toContain(own)
      await page.click('.back a')
      await page.click('.copies summary')
    }
    await page.fill('#filter-search', '青岩')
    expect(await page.locator('#copies').innerText()).toContain('没有发现')
  })

  test.each([360, 1920])('what stands across documents shuts no one out either, %i pixels wide', async (width) => {
    const page = await opened(width, TOGETHER)
    await page.click('.copies summary')
    expect(await faults(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    await page.click('.passages a')
    await page.waitForSelector('main.document')
    if (width === 360) await page.click('#tab-across')
    expect(await page.locator('#panel-across').isVisible()).toBe(true)
    expect(await faults(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
  })

  test('a single draft opens at what it lacks', async () => {
    const page = await opened(1024, DRAFT)
    await page.waitForSelector('main.document')
    expect(await page.locator('#panel-checklist .part-missing .advice').first().isVisible()).toBe(true)
    await page.evaluate('dispatchEvent(new Event("beforeprint"))')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.sheet').count()).toBe(1)
    expect(await page.locator('.sheet').innerText()).toContain('建议')
  })

  test('the app: files dropped, their progress, results and downloads', async () => {
    const served = await serve({
      port: 0,
      keep: false,
      program: '0',
      profiles: rules.profiles,
      check: withWorkbook,
      onBug: (error) => expect.unreachable(String(error))
    })
    onTestFinished(served.close)
    const { page, errors, requests } = await watched(browser)
    await page.goto(served.url)
    await page.waitForSelector('.drop')
    expect(await faults(page)).toEqual([])
    const draft = [...(await docx(...PLAN.split('\n').map((line) => paragraph(run(line)))))]
    const transfer = await page.evaluateHandle(
      (files) => {
        const data = new DataTransfer()
        for (const [name, content] of files)
          data.items.add(new File([typeof content === 'string' ? content : new Uint8Array(content)], name))
        return data
      },
      Object.entries<string | number[]>({ '总结.txt': HOSTILE, '计划.docx': draft, '總結.txt': TRADITIONAL })
    )
    await page.dispatchEvent('.drop', 'drop', { dataTransfer: transfer })
    await page.waitForURL(/\/runs\/[0-9a-f-]+\/report\.html$/)
    await page.waitForSelector('.matrix')
    expect(await page.locator('.matrix tbody tr').count()).toBe(3)
    await page.click('.downloads summary')
    const taken = async (name: string) => {
      const link = page.locator(`.downloads a[download="${name}"]`)
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
      return readFileSync(await download.path())
    }
    expect((await taken('workbook.xlsx')).subarray(0, 2).toString()).toBe('PK')
    expect((await taken('reports.jsonl')).toString().split('\n')).toHaveLength(4)
    expect((await taken('report.html')).toString()).toContain('<!doctype html>')
    const copies = unzipSync(await taken('批注.zip'))
    expect(Object.keys(copies)).toEqual(['计划.docx'])
    expect(comments(copies['计划.docx']!).at(-1)!.lines.join()).toContain('没有找到以下内容')
    expect(Object.keys(unzipSync(await taken('意见书.zip')))).toContain('枫林小学.docx')
    expect(await faults(page)).toEqual([])
    await page.selectOption('#filter-kind', 'plan')
    expect(await page.locator('.list tbody tr').count()).toBe(1)
    await page.click('[data-action=reset]')
    await page.click('.list tr:has-text("枫林小学") a')
    await page.waitForSelector('.part-missing')
    await page.click('[data-action=script]')
    expect(await page.locator('.back').innerText()).toContain('返回總覽')
    await page.click('.back a')
    await page.click('.list tr:has-text("云影小学") a')
    await page.locator('.finding-card', { hasText: '36' }).first().locator('button').click()
    expect(await page.locator('.text .chosen').first().innerText()).toContain('36人')
    expect(errors).toEqual([])
    expect(requests.every((request) => request.startsWith(served.url) || request.startsWith('data:'))).toBe(true)
    await page.close()
  })
})

/** All that the app asks `check` for, in this process. */
const withWorkbook: CheckFolder = async (folder, out, options) => {
  const copies = await madeFolder(out, OUTPUT_FOLDERS.comments)
  const pool = {
    ask: async (task: unknown) => {
      const { bytes, remarks } = task as { bytes: Uint8Array; remarks: Remark[] }
      return { answer: { copy: await commentDocx(bytes, remarks) }, resident: 1 }
    }
  }
  const means = { folder: copies, pool, profiles: rules.profiles, onFault: expect.unreachable }
  await checkHere(folder, out, options, (reportFile) => withComments(reportFile, means))
  await writeAdvice(out, await madeFolder(out, OUTPUT_FOLDERS.advice), rules)
  await keepWorkbook(out, JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')), rules)
}

/** What axe finds that is serious or worse. */
async function faults(page: Page): Promise<unknown> {
  await page.evaluate(AXE)
  const { violations } = (await page.evaluate('axe.run()')) as {
    violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[]
  }
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html, failureSummary }) => `${html} ${failureSummary}`)])
}
