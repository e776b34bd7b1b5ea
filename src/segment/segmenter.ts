import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/** Cuts a piece of Han characters into words. */
export interface Segmenter {
  /** With its version, for the report: two engines give the same words, and yet it should be known which did. */
  readonly name: string
  readonly cut: (text: string) => readonly string[]
}

let loaded: Segmenter | undefined

/**
 * The segmenter of this process, loaded at the first call, which decides: nodejieba, or @node-rs/jieba where its binary
 * cannot load. Both have the same dictionary and the same words of ours. Their models for words that are in neither
 * differ, and are left alone: what is in no dictionary is cut into single characters.
 * @param words our own words, most of them names of the field
 * @param engines those to try, in this order; the last must load
 */
export function segmenter(
  words: Iterable<string>,
  engines: readonly Engine[] = [withNodejieba, withNodeRs]
): Segmenter {
  for (const engine of engines) loaded ??= engine(words)
  if (loaded === undefined) throw new Error('no segmenter could be loaded')
  return loaded
}

type Engine = (words: Iterable<string>) => Segmenter | undefined

/** Frequency of our own words: high enough to win against their parts. */
const FREQUENCY = 20000
const require = createRequire(import.meta.url)
/**
 * Weights of words for nodejieba's search of keywords, which is not asked for: one line instead of its 258,826, which are a
 * fifth of what loading takes. It does not do without.
 */
const IDF = fileURLToPath(new URL('idf.utf8', import.meta.url))

export function withNodejieba(words: Iterable<string>): Segmenter | undefined {
  let engine: {
    cut: (text: string, hmm: boolean) => string[]
    insertWord: (word: string, tag?: string) => boolean
    load: (dictionaries: { readonly idfDict: string }) => void
  }
  try {
    engine = require('nodejieba')
    engine.load({ idfDict: IDF })
  } catch (error) {
    // Its binary is optional: no compiler on the machine, or a platform without one. Anything else is a fault of ours.
    if (!isMissingBinary(error)) throw error
    return undefined
  }
  for (const word of words) engine.insertWord(word)
  const { version } = require('nodejieba/package.json') as { version: string }
  return { name: `nodejieba ${version}`, cut: (text) => engine.cut(text, false) }
}

export function withNodeRs(words: Iterable<string>): Segmenter {
  const { Jieba } = require('@node-rs/jieba') as typeof import('@node-rs/jieba')
  const { dict } = require('@node-rs/jieba/dict') as { dict: Uint8Array }
  const engine = Jieba.withDict(dict)
  engine.loadDict(Buffer.from([...words].map((word) => `${word} ${FREQUENCY} n\n`).join('')))
  const { version } = require('@node-rs/jieba/package.json') as { version: string }
  return { name: `@node-rs/jieba ${version}`, cut: (text) => engine.cut(text, false) }
}

function isMissingBinary(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string }
  return (
    code === 'MODULE_NOT_FOUND' ||
    code === 'ERR_DLOPEN_FAILED' ||
    code === 'ERR_MODULE_NOT_FOUND' ||
    /BINDING_NOT_FOUND|Could not locate the bindings|dlopen|invalid ELF/i.test(`${code} ${message}`)
  )
}
