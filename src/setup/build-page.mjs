// src/page/ → dist/page/: the program and the style of the page, each one file, to be put into pages as they are written.

import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url))

/** Fast enough to be done before every run of the tests. */
export function buildPage() {
  buildSync({
    entryPoints: ['page', 'app'].flatMap((name) => [path(`src/page/${name}.ts`), path(`src/page/${name}.css`)]),
    outdir: path('dist/page'),
    bundle: true,
    minify: true,
    format: 'iife',
    charset: 'utf8',
    target: ['chrome90', 'firefox90', 'safari15'],
    logLevel: 'warning'
  })
}
