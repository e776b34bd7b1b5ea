import { createRequire } from 'node:module'
import { ConverterFactory, Locale } from 'opencc-js/t2cn'
import type { Loaded } from '../../src/document.js'
import { built } from './built.js'
import { interleave } from './interleave.js'

/**
 * Extracted text to entities, and to the checked report, against what cutting into words alone and converting the script
 * alone take on the same text. Rows of a table: what, milliseconds, times the cutting, target.
 */
export async function benchText(texts: readonly Loaded[]): Promise<readonly (readonly string[])[]> {
  const { rules, normalize, structure, segment, extract, resolve, analyze, toReport } = await built()
  const { cut, load } = createRequire(import.meta.url)('nodejieba') as { cut(text: string): string[]; load(): void }
  load()
  const convert = ConverterFactory(Locale.to['cn']!)
  const entities = (loaded: Loaded) =>
    resolve(extract(segment(structure(normalize(loaded, rules), rules), rules), rules), rules)
  const contenders = [
    { name: 'nodejieba.cut', run: ({ source }: Loaded) => cut(source) },
    { name: 'opencc-js', run: ({ source }: Loaded) => convert(source) },
    { name: 'text → entities', run: entities },
    {
      name: 'text → checked report',
      run: (loaded: Loaded) => toReport(analyze(loaded, rules), { program: 'bench', rules: rules.sha256 })
    }
  ]
  const times = await interleave(contenders, texts, { rounds: 21, warm: 12 })
  const [cutting, converting, toEntities, whole] = times as [number, number, number, number]
  const row = (name: string, time: number, target = '') => [
    name,
    time.toFixed(1),
    (time / cutting).toFixed(2),
    (time / (cutting + converting)).toFixed(2),
    target
  ]
  return [
    ['', 'ms', '÷ nodejieba.cut', '÷ both', 'target'],
    row('nodejieba.cut', cutting),
    row('opencc-js', converting),
    row('both', cutting + converting),
    row('text → entities', toEntities, '≤ 3.00'),
    row('text → checked report', whole, '≤ 3.00')
  ]
}
