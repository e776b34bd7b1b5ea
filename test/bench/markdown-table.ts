/** A table in Markdown: the first row is its head; all columns but the first to the right. */
export function markdownTable(rows: readonly (readonly (string | number)[])[]): string {
  const [head, ...body] = rows.map((cells) => `| ${cells.join(' | ')} |`)
  const rule = `| ${rows[0]!.map((_, at) => (at === 0 ? '---' : '---:')).join(' | ')} |`
  return [head, rule, ...body].join('\n')
}
