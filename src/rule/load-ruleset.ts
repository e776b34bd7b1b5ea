import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { z } from 'zod'
import { compileCheck } from './compile-check.js'
import { compilePattern } from './compile-pattern.js'
import { compileRepairs } from './compile-repairs.js'
import { extendProfiles } from './extend-profiles.js'
import type { QuantityItem } from './kinds/entity.js'
import { type Lexicons, makeLexicons } from './lexicons.js'
import { WAIVERS } from './load-waivers.js'
import { type Placed, readRuleFile } from './read-rule-file.js'
import { RuleFault } from './rule-fault.js'
import type { QuantityRule, Rule, Ruleset } from './ruleset.js'
import { type Folder, type Item, SCHEMAS } from './schemas.js'
import { shieldPatterns } from './shield-patterns.js'

const FOLDERS = Object.keys(SCHEMAS) as readonly Folder[]

/** The rules that come with the program. */
export const BUILT_IN = fileURLToPath(new URL('../../rules/', import.meta.url))

/**
 * Read every rule file: those that come with the program, and those of `own`, where a file of the same folder and name
 * takes the place of the built-in one.
 * @throws RuleFault at the first fault, before anything else is read.
 */
export function loadRuleset(own?: string): Ruleset {
  const files = collect(own)
  const read = <K extends Folder>(folder: K): readonly Placed<Item<K>>[] =>
    files
      .filter((file) => file.folder === folder)
      .flatMap((file) => readRuleFile(file.path, file.name, SCHEMAS[folder] as unknown as z.ZodType<Item<K>>))
  const lexicons = makeLexicons(read('lexicons'))
  const entities = unique(read('entities').map(withPlace))
  const shields = unique(read('shields').map(withPlace))
  return Object.freeze({
    lexicons,
    shields: { rules: shields, ...shieldPatterns(shields, lexicons) },
    entities,
    quantities: entities.filter((rule) => rule.form === 'quantity').map((rule) => compileQuantity(rule, lexicons)),
    repairs: compileRepairs(unique(read('repairs').map(withPlace))),
    sections: unique(read('sections').map(withPlace)),
    residue: unique(read('residue').map(withPlace)),
    kinds: unique(read('documents').map(withPlace)),
    outline: unique(read('outline').map(withPlace)),
    checks: unique(read('checks').map(withPlace)).map((rule) => compileCheck(rule, lexicons)),
    profiles: extendProfiles(unique(read('profiles').map(withPlace))),
    sha256: hash(files)
  })
}

interface RuleFile {
  readonly folder: Folder
  readonly name: string
  readonly path: string
}

function collect(own: string | undefined): readonly RuleFile[] {
  if (own !== undefined && !existsSync(own))
    throw new RuleFault(own, 1, 1, '没有这个规则文件夹', '检查 --rules 后面的路径')
  const found = new Map<string, RuleFile>()
  for (const root of own === undefined ? [BUILT_IN] : [BUILT_IN, own]) {
    for (const entry of readdirSync(root, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'README.md' || (root === own && entry.name === WAIVERS)) continue
      const folder = FOLDERS.find((name) => name === entry.name)
      if (!entry.isDirectory() || folder === undefined)
        throw new RuleFault(entry.name, 1, 1, '不是规则文件夹', `规则放在这些文件夹里：${FOLDERS.join(' ')}`)
      for (const file of readdirSync(join(root, folder))) {
        if (file.startsWith('.')) continue
        const name = `${folder}/${file}`
        if (!file.endsWith('.yml')) throw new RuleFault(name, 1, 1, '规则文件的名字须以 .yml 结尾', '改名或移走')
        found.set(name, { folder, name, path: join(root, folder, file) })
      }
    }
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

function withPlace<T extends object>({ item, place }: Placed<T>): Rule<T> {
  return { ...item, origin: place }
}

function unique<T extends { id: string }>(rules: readonly Rule<T>[]): readonly Rule<T>[] {
  const seen = new Map<string, Rule<T>>()
  for (const rule of rules) {
    const before = seen.get(rule.id)
    if (before) rule.origin.fault(['id'], `规则 ${rule.id} 已在 ${before.origin.file} 中`, '换一个 id')
    seen.set(rule.id, rule)
  }
  return rules
}

function compileQuantity(rule: Rule<QuantityItem>, lexicons: Lexicons): QuantityRule {
  const plus: number[] = []
  const match = rule.match.replace(PLUS, (_, factor: string, divisor: string | undefined) => {
    plus.push(Number(factor) / Number(divisor ?? 1))
    return `(?<plus${plus.length - 1}>{numeral})`
  })
  const [before = '', behind = ''] = match.split('{number}')
  const compile = (source: string, path: readonly string[]) => compilePattern(source, lexicons, rule.origin, path)
  const left = new RegExp(`(?<=(?<left>${compile(before, ['match'])}))`, 'y')
  const right = new RegExp(compile(behind, ['match']), plus.length > 0 ? 'yd' : 'y')
  const { id, why, examples, form, type, unit, factor, add, span, qualifier, only, unless, origin } = rule
  // All of one shape: what is copied by a spread has each its own.
  return {
    id,
    why,
    examples,
    form,
    type,
    match: rule.match,
    unit,
    factor,
    add,
    span,
    qualifier,
    only,
    unless,
    origin,
    plus,
    left,
    right,
    notBefore:
      unless?.before === undefined
        ? undefined
        : new RegExp(`(?<=${compile(unless.before, ['unless', 'before'])})`, 'y'),
    notAfter: unless?.after === undefined ? undefined : new RegExp(compile(unless.after, ['unless', 'after']), 'y')
  }
}

/** {plus:0.1}, {plus:1/60}: another numeral behind the first, whose figure times so much is added. */
const PLUS = /\{plus:([0-9.]+)(?:\/([0-9.]+))?\}/g

function hash(files: readonly RuleFile[]): string {
  const sum = createHash('sha256')
  for (const file of files) sum.update(`${file.name}\0`).update(readFileSync(file.path)).update('\0')
  return sum.digest('hex')
}
