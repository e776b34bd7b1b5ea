import type { Lexicons } from '../../rule/lexicons.js'
import { anchorOf } from './anchor-of.js'
import { html } from './html.js'

/** Links to the word lists that patterns name, in the order of their names there; empty for none. */
export function listsOf(patterns: readonly (string | undefined)[], lexicons: Lexicons): string {
  const names = patterns
    .flatMap((pattern) => [...(pattern ?? '').matchAll(/\{(?:[a-z_][a-z0-9_]*:)?([a-z][a-z0-9_.-]*)\}/gi)])
    .map(([, name]) => name!)
    .filter((name) => lexicons.has(name))
  return [...new Set(names)]
    .map((name) => `<a href="#${anchorOf('lexicons', name)}">${html(lexicons.get(name)!.why)}</a>`)
    .join('；')
}
