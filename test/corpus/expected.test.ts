import { describe, expect, test } from 'vitest'
import { checkCorpus } from './check-corpus.js'
import { gotFrom, readExpected } from './expectations.js'

const got = gotFrom(await checkCorpus())
const expected = readExpected()

test('every document of the corpus has an expected report, and no other', () => {
  expect([...got.keys()].sort()).toEqual([...expected.keys()].sort())
})

describe('what is expected of', () => {
  test.each([...expected.keys()])('%s', (path) => {
    expect(got.get(path)?.split('\n'), '`npm run corpus` shows all differences').toEqual(
      expected.get(path)?.split('\n')
    )
  })
})
