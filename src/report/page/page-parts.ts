import { createHash } from 'node:crypto'
import { inert } from './inert.js'
import type { PageOverview } from './page-overview.js'
import { WORDS } from './words.js'

/** The program of the page, as `npm run build` leaves it. */
export interface PageProgram {
  readonly script: string
  readonly style: string
}

/**
 * What stands before the documents. The policy lets one script run, known by its hash, and nothing be fetched but
 * from the server that a page came from: whatever else got into it would stay dead.
 */
export function pageHead({ script, style }: PageProgram): string {
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'img-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'"
  ].join('; ')
  return `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>${WORDS.title}</title>
<style>${style}</style>
</head>
<body>
<div id="page"><p class="opening">${WORDS.loading}</p></div>
<noscript><p class="opening">${WORDS.noScript}</p></noscript>
`
}

/** One document; `packed` is base64 and needs no escape. */
export function pageDocument(id: string, packed: string): string {
  return `<script type="application/x-document" id="document-${id}">${packed}</script>\n`
}

/** What documents showed side by side, packed as they are. */
export function pageAcross(packed: string): string {
  return `<script type="application/x-across" id="across">${packed}</script>\n`
}

/**
 * What stands behind the documents, piece by piece: the overview, and last the program, so that all is there when it
 * starts.
 * @param rows of the overview, each as `inert` writes it, with commas between them
 */
export function* pageFoot(
  { program: version, ...overview }: Omit<PageOverview, 'rows'>,
  rows: Iterable<Uint8Array>,
  { script }: PageProgram
): Generator<string | Uint8Array> {
  yield `<script type="application/json" id="overview">${inert({ program: version }).slice(0, -1)},"rows":[`
  yield* rows
  yield `],${inert(overview).slice(1)}</script>
<script>${script}</script>
</body>
</html>
`
}

const hashOf = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`
