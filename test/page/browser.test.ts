/// <reference lib="dom" />
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { writeAcross } from '../../src/across/write-across.js'
import { keepWorkbook } from '../../src/batch/keep-workbook.js'
import { type CheckFolder, serve } from '../../src/serve/serve.js'
import { checkHere, rules } from '../setup/check-here.js'
import { launch, watched, withBrowser } from '../setup/chromium.js'
import { folder } from '../setup/folder.js'
import { HOSTILE, PLAN, TRADITIONAL } from './texts.js'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const FILES = { '云影/总结.txt': HOSTILE, '枫林/计划.txt': PLAN, '雾峰/總結.txt': TRADITIONAL, '空.txt': '' }

describe.skipIf(!withBrowser)('in a browser', { timeout: 60_000 }, () => {
  let browser: Browser
  let url: string
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  /** The page of the three texts, from disk; nothing may have gone wrong in it at the end. */
  async function opened(width?: number): Promise<Page> {
    if (!url) {
      const root = folder(FILES)
      await checkHere(root, join(root, 'out'), { watch: () => {} })
      url = `data:${readFileSync(join(root, 'out/report.html'), 'utf8')}`
    }
    const file = join(folder({ 'report.html': url.slice(5) }), 'report.html')
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
    expect(await faults(page)).toEqual([])
    await page.click('.list tr:has-text("云影") a')
    await page.waitForSelector('main.document')
    expect(await faults(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
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
    const transfer = await page.evaluateHandle(
      (files) => {
        const data = new DataTransfer()
        for (const [name, text] of files) data.items.add(new File([text!], name!))
        return data
      },
      Object.entries({ '总结.txt': HOSTILE, '计划.txt': PLAN, '總結.txt': TRADITIONAL })
    )
    await page.dispatchEvent('.drop', 'drop', { dataTransfer: transfer })
    await page.waitForURL(/\/runs\/[0-9a-f-]+\/report\.html$/)
    await page.waitForSelector('.matrix')
    expect(await page.locator('.matrix tbody tr').count()).toBe(3)
    await page.click('.downloads summary')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('.downloads a:has-text("workbook.xlsx")')
    ])
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString()
    ).toBe('PK')
    await page.click('.list tr:has-text("枫林小学") a')
    await page.waitForSelector('.part-missing')
    expect(errors).toEqual([])
    expect(requests.every((request) => request.startsWith(served.url) || request.startsWith('data:'))).toBe(true)
    await page.close()
  })
})

const withWorkbook: CheckFolder = async (folder, out, options) => {
  await checkHere(folder, out, options)
  await writeAcross(out, rules.lexicons)
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
