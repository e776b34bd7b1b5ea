import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const RULES = new URL('../../rules/', import.meta.url)

/** Every text of a value, however deep. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : []
}

// [0-9]+节 is tried anew at every figure of a long run, each time to its end: a line of 2 MB of figures would take hours.
test.each(['sections', 'profiles'])('no cue of %s begins with a run without end', (folder) => {
  const files = readdirSync(new URL(`${folder}/`, RULES))
  const cues = files.flatMap((file) => textsOf(parse(readFileSync(new URL(`${folder}/${file}`, RULES), 'utf8'))))
  expect(cues.length).toBeGreaterThan(100)
  expect(cues.filter((cue) => /(?:^|[|(}])\[[^\]]*\](?:[+*]|\{\d+,\})/.test(cue))).toEqual([])
})
