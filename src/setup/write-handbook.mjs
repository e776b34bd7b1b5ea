// `npm run docs`: the rule handbook, printed from the rule files into out/handbook.html; `npm run docs -- 文件夹` prints it
// with rules of your own in place of the built-in ones.
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const dist = new URL('../../dist/', import.meta.url)
const { handbook } = await import(new URL('report/handbook/handbook.js', dist))
const { loadRuleset } = await import(new URL('rule/load-ruleset.js', dist))

const out = new URL('../../out/', import.meta.url)
mkdirSync(out, { recursive: true })
const file = new URL('handbook.html', out)
writeFileSync(file, handbook(loadRuleset(process.argv[2])))
console.log(`规则手册：${fileURLToPath(file)}`)
