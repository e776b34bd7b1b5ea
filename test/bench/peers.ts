import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A program of others that looks at texts. */
export interface Peer {
  readonly name: string
  /** What is installed for it. */
  readonly packages: readonly string[]
  /** How many times as fast the whole analysis is to be. */
  readonly target: string
  /** What runs it over a text, of the folder that it was installed into. */
  readonly load: (require: NodeJS.Require) => Promise<(text: string) => unknown>
}

/**
 * The ten rules of textlint that npm delivers most often, as of November 2026. Those who write Chinese take them too, for
 * textlint has hardly any of its own; most of them cut sentences into words, as we do.
 */
const INSTALLED_MOST = [
  'textlint-rule-prh',
  'textlint-rule-ja-no-redundant-expression',
  'textlint-rule-no-doubled-joshi',
  'textlint-rule-no-mix-dearu-desumasu',
  'textlint-rule-no-dropping-the-ra',
  'textlint-rule-sentence-length',
  'textlint-rule-no-doubled-conjunction',
  '@textlint-rule/textlint-rule-no-unmatched-pair',
  'textlint-rule-no-nfd',
  'textlint-rule-no-double-negative-ja'
]
/** Ten that only look at characters and lengths: as little as textlint can be asked for. */
const LIGHTEST = [
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

export const PEERS: readonly Peer[] = [
  {
    name: 'Recognizers-Text (zh-cn, all models)',
    packages: ['@microsoft/recognizers-text-suite'],
    target: '≥ 50',
    load: recognizers
  },
  textlint('the ten rules installed most', INSTALLED_MOST, '≥ 8'),
  textlint('ten rules that look at characters only', LIGHTEST, ''),
  { name: 'chrono-node (zh)', packages: ['chrono-node'], target: '', load: chrono }
]

async function recognizers(require: NodeJS.Require) {
  const suite = require('@microsoft/recognizers-text-suite')
  const kinds = ['Number', 'Ordinal', 'Percentage', 'Age', 'Currency', 'Dimension', 'DateTime']
  const recognize = kinds.map((kind) => suite[`recognize${kind}`] as (text: string, culture: string) => unknown)
  return (text: string) => recognize.map((one) => one(text, suite.Culture.Chinese))
}

async function chrono(require: NodeJS.Require) {
  const { zh } = require('chrono-node')
  return (text: string) => zh.parse(text) as unknown
}

function textlint(which: string, names: readonly string[], target: string): Peer {
  const load = async (require: NodeJS.Require) => {
    const { createLinter, loadTextlintrc } = require('textlint')
    const root = join(require.resolve('textlint/package.json'), '../../..')
    const [configFilePath, terms] = [join(root, 'textlintrc.json'), join(root, 'terms.yml')]
    writeFileSync(terms, 'version: 1\nrules:\n  - expected: 校本研修\n    pattern: 校本研习\n')
    const options = { 'ng-word': { words: ['某某'] }, prh: { rulePaths: [terms] } } as Record<string, unknown>
    const rules = names.map((name) => name.replace('textlint-rule-', ''))
    const asked = Object.fromEntries(rules.map((name) => [name, options[name] ?? true]))
    writeFileSync(configFilePath, JSON.stringify({ rules: asked }))
    const descriptor = await loadTextlintrc({ configFilePath, node_modulesDir: join(root, 'node_modules') })
    // A rule that could not be loaded would be a rule that costs nothing.
    if (descriptor.rule.descriptors.length !== names.length)
      throw new Error(`textlint: not all of ${names} were loaded`)
    const linter = createLinter({ descriptor })
    return (text: string) => linter.lintText(text, 'a.txt') as unknown
  }
  return { name: `textlint, ${which}`, packages: ['textlint', ...names], target, load }
}
