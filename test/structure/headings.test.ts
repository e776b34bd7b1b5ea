import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { ROLES, type Role } from '../../src/document.js'
import { present, read, rules } from './read.js'

const rowSchema = z.strictObject({
  kind: z.enum(['plan', 'summary']),
  heading: z.string(),
  roles: z.array(z.enum(ROLES)).optional(),
  not: z.enum(ROLES).optional()
})
const rows = z.array(rowSchema).parse(parse(readFileSync(new URL('headings.yml', import.meta.url), 'utf8')))

/** Text that speaks for no role. */
const NEUTRAL = '春天里操场边的树绿了，风吹过来，叶子沙沙地响。\n'
const TITLES = { plan: '青禾小学校本研修计划', summary: '青禾小学校本研修总结' }
const LINES = 30

/** A document whose second heading is the one asked about, where headings of its role stand. */
function documentWith({ kind, heading, roles, not }: z.infer<typeof rowSchema>) {
  const role = roles?.at(-1) ?? not
  const [from, to] = rules.sections.find((rule) => rule.role === role)?.stands ?? [0.5, 0.5]
  const before = Math.round((LINES * (from + to)) / 2)
  return read(
    `${TITLES[kind]}\n\n一、树叶\n${NEUTRAL.repeat(before)}二、${heading}\n${NEUTRAL}三、花儿\n${NEUTRAL.repeat(LINES - before)}`
  )
}

/** In a summary a part whose heading names no role counts for the practices. */
const named = (roles: readonly string[], asked: readonly Role[]) =>
  roles.filter((role) => role !== 'practices' || asked.includes('practices')).sort()

test.each(rows.filter(({ roles }) => roles))('$heading ($kind): $roles', (row) => {
  const document = documentWith(row)
  expect(document.sections.map(({ marker }) => marker)).toEqual(['一、', '二、', '三、'])
  expect(named(present(document), row.roles!)).toEqual([...row.roles!].sort())
})

test.each(rows.filter(({ not }) => not))('$heading ($kind) is not $not', (row) => {
  expect(present(documentWith(row))).not.toContain(row.not)
})
