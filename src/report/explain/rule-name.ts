import type { Page } from './page.js'

/** A rule by its id and its place in the files. */
export function ruleName(id: string, rules: Page['rules']): string {
  const origin = rules.get(id)?.origin
  return origin ? `${id} (rules/${origin.file}:${origin.line})` : id
}
