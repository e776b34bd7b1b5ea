import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Loaded } from '../../src/document.js'
import { built } from './built.js'
import { type Contender, interleave } from './interleave.js'

/** Rules of textlint that look at Chinese or at any text; ten, as many as a project has that takes one in earnest. */
const TEXTLINT_RULES = [
  'textlint-rule-max-comma',
  'textlint-rule-sentence-length',
  'textlint-rule-no-todo',
  'textlint-rule-no-empty-section',
  'textlint-rule-no-start-duplicated-conjunction',
  'textlint-rule-max-number-of-lines',
  'textlint-rule-ng-word',
  'textlint-rule-no-mixed-zenkaku-and-hankaku-alphabet',
  'textlint-rule-no-zero-width-spaces',
  'textlint-rule-no-exclamation-question-mark'
]
const PACKAGES = ['@microsoft/recognizers-text-suite', 'chrono-node', 'textlint', ...TEXTLINT_RULES]

/**
 * Programs of others on the same text: Recognizers-Text and chrono for what they know of figures and dates, textlint with
 * ten rules. They are installed into a folder of their own, which goes again, so that they weigh on nobody; each is
 * measured in a process with us and nothing else of theirs. A line says so where they cannot be had.
 * Rows: what, milliseconds, how many times as fast the whole analysis is, target.
 */
export async function benchPeers(texts: readonly Loaded[]): Promise<readonly (readonly string[])[] | string> {
  const root = mkdtempSync(join(tmpdir(), 'yanjian-peers-'))
  try {
    writeFileSync(join(root, 'package.json'), '{ "private": true }')
    const npm = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', ...PACKAGES]
    const { status, stderr, error } = spawnSync('npm', npm, { cwd: root, encoding: 'utf8', timeout: 300_000 })
    if (status !== 0)
      return `peers left out: they could not be installed (${(error?.message ?? stderr).trim().split('\n')[0]})`
    return await measure(createRequire(join(root, 'package.json')), texts)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

async function measure(require: NodeJS.Require, texts: readonly Loaded[]): Promise<readonly (readonly string[])[]> {
  const { rules, analyze, toReport } = await built()
  const whole = {
    name: 'whole',
    run: (loaded: Loaded) => toReport(analyze(loaded, rules), { program: 'bench', rules: rules.sha256 })
  }
  const peers: readonly (Contender<Loaded> & { readonly target: string })[] = [
    { ...recognizers(require), target: '≥ 50' },
    { ...(await textlint(require)), target: '≥ 8' },
    { ...chrono(require), target: '' }
  ]
  const times = await interleave([whole, ...peers], texts, { rounds: 3, warm: 4 })
  return [
    ['', 'ms', 'whole analysis is … times as fast', 'target'],
    ['text → checked report', times[0]!.toFixed(0), '', ''],
    ...peers.map(({ name, target }, n) => [
      name,
      times[n + 1]!.toFixed(0),
      (times[n + 1]! / times[0]!).toFixed(1),
      target
    ])
  ]
}

function recognizers(require: NodeJS.Require): Contender<Loaded> {
  const suite = require('@microsoft/recognizers-text-suite')
  const kinds = ['Number', 'Ordinal', 'Percentage', 'Age', 'Currency', 'Dimension', 'DateTime']
  const recognize = kinds.map((kind) => suite[`recognize${kind}`] as (text: string, culture: string) => unknown)
  return {
    name: 'Recognizers-Text (zh-cn, all models)',
    run: ({ source }) => recognize.map((one) => one(source, suite.Culture.Chinese))
  }
}

function chrono(require: NodeJS.Require): Contender<Loaded> {
  const { zh } = require('chrono-node')
  return { name: 'chrono-node (zh)', run: ({ source }) => zh.parse(source) }
}

async function textlint(require: NodeJS.Require): Promise<Contender<Loaded>> {
  const { createLinter, loadTextlintrc } = require('textlint')
  const rc = join(require.resolve('textlint/package.json'), '../../../.textlintrc.json')
  const options = { 'ng-word': { words: ['某某'] } } as Record<string, unknown>
  const rules = TEXTLINT_RULES.map((name) => name.replace('textlint-rule-', ''))
  writeFileSync(rc, JSON.stringify({ rules: Object.fromEntries(rules.map((name) => [name, options[name] ?? true])) }))
  const descriptor = await loadTextlintrc({ configFilePath: rc, node_modulesDir: join(rc, '../node_modules') })
  const linter = createLinter({ descriptor })
  return { name: 'textlint, ten rules', run: ({ source }) => linter.lintText(source, 'a.txt') }
}
