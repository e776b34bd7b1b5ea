import { createRequire } from 'node:module'
import { ConverterFactory, Locale } from 'opencc-js/t2cn'
import type { Loaded } from '../../src/document.js'
import { built } from './built.js'
import { interleave } from './interleave.js'

/**
 * Extracted text to entities, and to the checked report, against what cutting into words alone and converting the script
 * alone take on the same text. Rows of a table: what, milliseconds,
 * times the cutting, target, times cutting and converting, and times the cutting while much is not compiled yet.
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
  // A run of a few hundred reports ends before V8 has compiled what it will; one of thousands is measured after that.
  const early = await interleave(contenders, texts, { rounds: 15, warm: 12 })
  const times = await interleave(contenders, texts, { rounds: 21, warm: 120 })
  const [cutting, converting, toEntities, whole] = times as [number, number, number, number]
  const row = (name: string, time: number, first: number, target = '') => [
    name,
    time.toFixed(1),
    (time / cutting).toFixed(2),
    target,
    (time / (cutting + converting)).toFixed(2),
    (first / early[0]!).toFixed(2)
  ]
  return [
    ['', 'ms', '÷ nodejieba.cut', 'target', '÷ both', '÷ cut, within the first thousand'],
    row('nodejieba.cut', cutting, early[0]!),
    row('opencc-js', converting, early[1]!),
    row('both', cutting + converting, early[0]! + early[1]!),
    row('text → entities', toEntities, early[2]!, '≤ 3.00'),
    row('text → checked report', whole, early[3]!, '≤ 3.00')
  ]
}
