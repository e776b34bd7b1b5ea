import { readFileSync } from 'node:fs'
import type { PageProgram } from '../report/page/page-parts.js'

/**
 * The program of the page, or of the app that makes pages. Built from src/page/ into dist/, from where it is read both
 * by dist/ itself and by tests that run the sources.
 */
export function pageProgram(name: 'page' | 'app'): PageProgram {
  const read = (file: string) => readFileSync(new URL(`../../dist/page/${file}`, import.meta.url), 'utf8')
  return { script: read(`${name}.js`), style: read(`${name}.css`) }
}
