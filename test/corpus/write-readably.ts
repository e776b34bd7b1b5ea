/** Columns; what fits in them stands on one line. */
const WIDTH = 320

/** A JSON value as lines for people and for version control: small objects whole on a line, in the order of their keys. */
export function writeReadably(value: unknown, indent = ''): string {
  const short = onLine(value)
  if (value === null || typeof value !== 'object' || short.length + indent.length <= WIDTH) return short
  const deeper = `${indent}  `
  const list = Array.isArray(value)
  const items = list
    ? value.map((item) => deeper + writeReadably(item, deeper))
    : Object.entries(value).map(([key, item]) => `${deeper}${JSON.stringify(key)}: ${writeReadably(item, deeper)}`)
  return `${list ? '[' : '{'}\n${items.join(',\n')}\n${indent}${list ? ']' : '}'}`
}

function onLine(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${value.map(onLine).join(', ')}]`
  return `{ ${Object.entries(value)
    .map(([key, item]) => `${JSON.stringify(key)}: ${onLine(item)}`)
    .join(', ')} }`
}
