import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { handbook } from '../../src/report/handbook/handbook.js'
import { html } from '../../src/report/handbook/html.js'
import { listRules } from '../../src/rule/list-rules.js'
import { loadRuleset } from '../../src/rule/load-ruleset.js'
import { launch, watched, withBrowser } from '../setup/chromium.js'

const rules = loadRuleset()
const book = handbook(rules)
/** What a reader sees: no markup, no style. */
const shown = book
  .replace(/<style>[\s\S]*?<\/style>/, '')
  .replace(/<[^>]*>/g, '')
  .replace(/&lt;/g, '<')
  .replace(/&gt;/g, '>')
  .replace(/&quot;/g, '"')
  .replace(/&amp;/g, '&')
const anchors = new Set([...book.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!))

describe('the handbook has', () => {
  test.each(listRules(rules).map(({ id, why, origin }) => [id, why, origin.file] as const))('%s', (id, why, file) => {
    expect(book).toContain(`<code>${id}</code> <span>rules/${file}`)
    expect(shown).toContain(why)
  })

  test.each([...rules.lexicons.values()].map(({ id, words }) => [id, words] as const))(
    'the words of %s',
    (id, words) => {
      const entry = book.split(`id="lexicons-${id}"`)[1]!.split('</article>')[0]!
      for (const word of words) expect(entry).toContain(`<li>${html(word)}</li>`)
    }
  )

  test('every example, and the reason of every near miss', () => {
    const written = [rules.shields.rules, rules.repairs.rules, rules.entities, rules.residue, rules.checks, rules.kinds]
    for (const rule of [...written, rules.outline, rules.sections, rules.profiles].flat())
      for (const { text, because } of rule.examples) {
        expect(shown).toContain(text.trimEnd())
        if (because) expect(shown).toContain(`因为：${because}`)
      }
  })

  test('the pieces that a rule finds, marked in their text, and what is read of them', () => {
    expect(book).toContain('全年累计校本研修<mark>不少于72学时</mark>')
    expect(book).toContain('<b>不少于72学时</b> 数值 72，单位 学时，不少于')
    expect(book).toContain('优秀<mark class="held">90-100分</mark>')
  })

  test('the clause, the deduction and the advice of every item of a profile', () => {
    for (const profile of rules.profiles) {
      const entry = book.split(`id="profiles-${profile.id}"`)[1]!.split('</article>')[0]!
      expect(entry).toContain(html(profile.source))
      for (const { label, clause, advice } of profile.items)
        for (const text of [label, clause, advice]) expect(entry).toContain(html(text))
    }
  })

  test('the limits of checks with what the rule file says of them', () => {
    expect(book).toContain('提到的别校多于这么多所，说的是许多学校，不查：<b>2</b>')
  })
})

describe('no one need have programmed', () => {
  test('no pattern is shown', () => {
    const patterns = [...rules.shields.rules, ...rules.residue].map(({ match }) => match)
    const cues = rules.sections.flatMap((rule) => rule.cues.map(({ match }) => match))
    for (const pattern of [...patterns, ...cues].filter((text) => /[\\[(|]/.test(text)))
      expect(shown).not.toContain(pattern)
    expect(shown).not.toMatch(/\(\?[:<!=]|\\u|\[\^|\{number\}|undefined|\[object/)
  })

  test('names of fields and groups are Chinese', () => {
    const names = [...book.matchAll(/<dt>([^<]*)<\/dt>/g)].map(([, name]) => name!)
    expect(names.length).toBeGreaterThan(100)
    for (const name of names) expect(name).toMatch(/^[^A-Za-z]+$/)
    for (const [, told] of book.matchAll(/<ul class="told">(.*?)<\/ul>/g))
      expect(told!.replace(/<b>.*?<\/b>|<[^>]*>/g, '')).not.toMatch(/[a-z]{3}/)
  })
})

describe('the file', () => {
  test('needs nothing beside it', () => {
    expect(book).not.toMatch(/<script|<link|\ssrc=|url\(|https?:\/\/[^<]*"/)
  })

  test('has no link that leads nowhere, and no place twice', () => {
    for (const [, target] of book.matchAll(/href="#([^"]+)"/g)) expect(anchors).toContain(target)
    expect([...book.matchAll(/ id="/g)]).toHaveLength(anchors.size)
  })

  test('is the same of the same rules', () => {
    expect(handbook(loadRuleset())).toBe(book)
  })

  test('has the rules of one’s own folder', () => {
    const own = mkdtempSync(join(tmpdir(), 'rules-'))
    try {
      mkdirSync(join(own, 'lexicons'))
      writeFileSync(join(own, 'lexicons/own.yml'), '- id: own.words\n  why: 本区自己的说法\n  words: [青蓝<一>期]\n')
      const longer = handbook(loadRuleset(own))
      expect(longer).toContain('本区自己的说法')
      expect(longer).toContain('青蓝&lt;一&gt;期')
    } finally {
      rmSync(own, { recursive: true })
    }
  })

  test.skipIf(!withBrowser)('fits a telephone', async () => {
    const browser = await launch()
    try {
      const { page, errors, requests } = await watched(browser, 360, 800)
      await page.setContent(book)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
      expect(errors).toEqual([])
      expect(requests).toEqual([])
    } finally {
      await browser.close()
    }
  })
})
