import { join } from 'node:path'
import { type Advice, adviceOf } from '../report/advice/advice-of.js'
import type { Report } from '../report/schema.js'
import type { Ruleset } from '../rule/ruleset.js'
import { atomicFile } from './atomic-file.js'
import { OUTPUT_FOLDERS } from './outputs.js'
import { readLines } from './read-lines.js'
import { safeName } from './safe-name.js'

/**
 * Write a letter of advice for each school of the `reports.jsonl` in a folder, into a folder of its own; a document
 * that never says whose it is gets a letter of its own, named after its file.
 * @returns how many letters
 */
export async function writeAdvice(
  out: string,
  { profiles, lexicons }: Pick<Ruleset, 'profiles' | 'lexicons'>
): Promise<number> {
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
  const taken = new Set<string>()
  for (const documents of schools.values()) {
    const file = await atomicFile(join(out, OUTPUT_FOLDERS.advice, `${freeName(nameFor(documents[0]!), taken)}.docx`))
    await file.write(await letterDocx(letterLines(documents)))
    await file.commit()
  }
  return schools.size
}

function nameFor({ school, name }: Advice): string {
  return safeName(school ?? name.replace(/\.[a-z]+(?= #\d+$|$)/i, ''))
}

/** Schools whose names differ only in what a name of a file cannot hold, or in the case of letters. */
function freeName(name: string, taken: Set<string>): string {
  let free = name
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name}（${number}）`
  taken.add(free.toLowerCase())
  return free
}
