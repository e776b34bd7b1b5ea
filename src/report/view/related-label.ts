import type { FindingRow } from './finding-rows.js'

/** The other places of a finding in a line for each label: 分项：2篇、1篇; what is written alike is counted. */
export function relatedLabel(related: FindingRow['related']): string {
  const byLabel = new Map<string, Map<string, number>>()
  for (const { label, text } of related) {
    const texts = byLabel.get(label) ?? new Map<string, number>()
    byLabel.set(label, texts.set(text, (texts.get(text) ?? 0) + 1))
  }
  const lines = Array.from(byLabel, ([label, texts]) => {
    // 6次、6次、6次 are three figures of a sum; a word that stands in five places is one word.
    const listed = Array.from(texts, ([text, count]) =>
      count > 2 && !/\d/.test(text) ? `${text}（${count}处）` : Array(count).fill(text).join('、')
    )
    return label ? `${label}：${listed.join('、')}` : listed.join('、')
  })
  return lines.join('\n')
}
