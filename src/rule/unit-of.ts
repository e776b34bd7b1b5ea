/** A character of a regular expression that is written with a backslash. */
export const ESCAPE = String.raw`\\u\{[0-9a-fA-F]+\}|\\k<[^>]+>|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\[\s\S]`

const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v' }

/** The code unit that is written in a regular expression: a character, or an escape that stands for one. */
export function unitOf(written: string): number {
  if (!written.startsWith('\\') || written.length === 1) return written.charCodeAt(0)
  if (written.length > 2) return Number.parseInt(written.slice(2), 16)
  return (CONTROLS[written[1]!] ?? written[1]!).charCodeAt(0)
}
