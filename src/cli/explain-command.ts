import { existsSync, readFileSync, statSync } from 'node:fs'
import { analyze } from '../analyze.js'
import { PathFault } from '../batch/path-fault.js'
import { ReadFailure } from '../diagnostic.js'
import type { Loaded } from '../document.js'
import { loadFile } from '../load/load-file.js'
import { normalize } from '../normalize/normalize.js'
import { explain } from '../report/explain/explain.js'
import { findPhrase } from '../report/explain/find-phrase.js'
import { printExplanation } from '../report/explain/print-explanation.js'
import type { Lang } from '../report/wording.js'
import { listRules } from '../rule/list-rules.js'
import { loadRuleset } from '../rule/load-ruleset.js'
import type { Ruleset } from '../rule/ruleset.js'
import type { Span } from '../span.js'
import type { Io } from './io.js'
import { requireProfile } from './require-profile.js'
import { UsageFault } from './usage-fault.js'
import { wantsColour } from './wants-colour.js'
import { CLI_WORDING } from './wording.js'

export interface ExplainOptions {
  readonly file: string
  /** Offset in the file's text, in UTF-16 units; or a phrase that stands in it. */
  readonly at?: number
  readonly text?: string
  readonly profile?: string
  readonly rules?: string
  readonly lang: Lang
}

/**
 * `yanjian explain`: which rules matched at a place of a file, which lost and why, which came near.
 * @returns the exit status: 0, or 3 where the file could not be read.
 * @throws RuleFault, PathFault or UsageFault where there is nothing to explain.
 */
export async function explainCommand(options: ExplainOptions, io: Io): Promise<number> {
  const { file, profile, lang } = options
  const words = CLI_WORDING[lang]
  if ((options.at === undefined) === (options.text === undefined)) throw new UsageFault(words.atOrText)
  const rules = loadRuleset(options.rules)
  requireProfile(profile, rules, lang)
  if (!existsSync(file) || !statSync(file).isFile()) throw new PathFault(file)
  const documents = await loadFile(file, readFileSync(file)).catch((error: unknown) => {
    if (!(error instanceof ReadFailure)) throw error
    io.stderr.write(`${words.failed(file, error.reason, error.message)}\n`)
    return undefined
  })
  if (!documents) return 3
  const { document, at, others } =
    options.text === undefined ? byOffset(documents, options.at!, lang) : byPhrase(documents, options.text, rules, lang)
  const { columns } = io.stdout
  const style = { width: columns ?? 80, colour: wantsColour(io), lang }
  const told = explain(analyze(document, rules, { ...(profile && { profile }) }), rules, at)
  io.stdout.write(printExplanation(told, listRules(rules), style))
  if (others.length > 0) io.stdout.write(`\n${words.alsoAt(others)}\n`)
  return 0
}

/** What is to be explained, and where else in the file the same words stand. */
interface Asked {
  readonly document: Loaded
  readonly at: Span<'source'>
  readonly others: readonly number[]
}

function byOffset(documents: readonly Loaded[], offset: number, lang: Lang): Asked {
  const document = documents.find(({ part }) => part.start <= offset && offset < part.end)
  if (!document) throw new UsageFault(CLI_WORDING[lang].beyond(offset, documents.at(-1)!.part.end))
  const at = offset - document.part.start
  return { document, at: { start: at, end: at }, others: [] }
}

/** The first document that has the phrase is explained at its first place; in either script, and over line ends. */
function byPhrase(documents: readonly Loaded[], phrase: string, rules: Ruleset, lang: Lang): Asked {
  const [first, ...rest] = documents.flatMap((document) => {
    const normal = normalize({ ...document, source: phrase, marks: [] }, rules).text
    return findPhrase(normalize(document, rules), normal, phrase).map((at) => ({ document, at }))
  })
  if (!first) throw new UsageFault(CLI_WORDING[lang].notThere(phrase))
  return { ...first, others: rest.map(({ document, at }) => document.part.start + at.start) }
}
