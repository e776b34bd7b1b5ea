// Of `npm run build`: what stands in the rule files → dist/rules-read.json, so that starting need not read YAML again
// (src/rule/read-at-build.ts). A file that has changed since is read anew; a broken one stops the build with its place.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'

export async function readRules() {
  const dist = new URL('../../dist/', import.meta.url)
  const { SCHEMAS } = await import(new URL('rule/schemas.js', dist))
  const { readRuleFile } = await import(new URL('rule/read-rule-file.js', dist))
  const { BUILT_IN } = await import(new URL('rule/load-ruleset.js', dist))
  const files = {}
  for (const [folder, schema] of Object.entries(SCHEMAS))
    for (const file of readdirSync(join(BUILT_IN, folder)).sort()) {
      if (!file.endsWith('.yml')) continue
      const [name, path] = [`${folder}/${file}`, join(BUILT_IN, folder, file)]
      const items = readRuleFile(path, name, schema).map(({ item, place }) => ({ item, line: place.line }))
      if (!isDeepStrictEqual(JSON.parse(JSON.stringify(items)), items))
        throw new Error(`${name}: does not survive JSON`)
      files[name] = { sha256: createHash('sha256').update(readFileSync(path, 'utf8')).digest('hex'), items }
    }
  writeFileSync(new URL('rules-read.json', dist), JSON.stringify(files))
}
