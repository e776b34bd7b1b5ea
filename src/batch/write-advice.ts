import { join } from 'node:path'
import { type Advice, adviceOf } from '../report/advice/advice-of.js'
import type { Report } from '../report/schema.js'
import type { Ruleset } from '../rule/ruleset.js'
import { freeName, type Taken } from './free-name.js'
import type { MadeFolder } from './made-folder.js'
import { readLines } from './read-lines.js'
import { safeName } from './safe-name.js'

/**
 * Write a letter of advice for each school of the `reports.jsonl` in the folder of the results, into a folder of its
 * own; a document that never says whose it is gets a letter of its own, named after its file.
 */
export async function writeAdvice(
  out: string,
  folder: Pick<MadeFolder, 'put'>,
  { profiles, lexicons }: Pick<Ruleset, 'profiles' | 'lexicons'>
): Promise<void> {
  const schools = new Map<string, Advice[]>()
  for await (const report of readLines<Report>(join(out, 'reports.jsonl'))) {
    const advice = adviceOf(report, profiles, lexicons)
    const key = advice.school === undefined ? `\0${advice.name}` : advice.school
    const documents = schools.get(key)
    if (documents) documents.push(advice)
    else schools.set(key, [advice])
  }
  const [{ letterLines }, { letterDocx }] = await Promise.all([
    import('../report/advice/letter-lines.js'),
    import('../report/advice/letter-docx.js')
  ])
  const taken: Taken = new Map()
  for (const documents of schools.values()) {
    const name = freeName(nameFor(documents[0]!), taken)
    await folder.put([`${name}.docx`], await letterDocx(letterLines(documents)))
  }
}

function nameFor({ school, name }: Advice): string {
  return safeName(school ?? name.replace(/\.[a-z]+(?= #\d+$|$)/i, ''))
}
