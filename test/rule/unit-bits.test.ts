import { expect, test } from 'vitest'
import { hasBit, pairBit, setBit, unitBits } from '../../src/rule/unit-bits.js'

test('what was noted is there, at both ends of the range and beside the sign of a word', () => {
  const bits = unitBits()
  const noted = [0, 31, 32, 0x4e00, 0xffff]
  for (const bit of noted) setBit(bits, bit)
  const found = Array.from({ length: 0x10000 }, (_, bit) => bit).filter((bit) => hasBit(bits, bit))
  expect(found).toEqual(noted)
})

test('a pair is told from the same units the other way round', () => {
  const bits = unitBits()
  setBit(bits, pairBit(0x5b66, 0x6821))
  expect(hasBit(bits, pairBit(0x5b66, 0x6821))).toBe(true)
  expect(hasBit(bits, pairBit(0x6821, 0x5b66))).toBe(false)
})
