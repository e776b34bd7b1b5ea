import { posix } from 'node:path'
import type { Report } from '../report/schema.js'

/** What is kept of a report while others are read: who it is from, what for, when, and where its line is. */
export interface Digest {
  /** Which report of the run it is, from 0. */
  readonly index: number
  readonly id: string
  readonly kind: Report['document']['kind']
  readonly school?: string
  readonly period?: NonNullable<Report['document']['period']>
  /** The folder of its file, and the file: where a school hands in its papers together. */
  readonly folder: string
  readonly file: string
  /** The counties, cities and provinces that the document names as those of its authorities, in order. */
  readonly regions: readonly string[]
  /** Bytes of its line. */
  readonly start: number
  readonly length: number
}

const AUTHORITY = /^(.{1,10}?[省市县区旗州盟])(?:教|政|人民政府|师训|进修)/

/** What is kept of one report. */
export function digestOf(report: Report, index: number, start: number, length: number): Digest {
  const { document, source, entities, id } = report
  const regions = entities.flatMap((entity) => {
    const region =
      entity.type === 'organization' && entity.kind !== 'school' ? AUTHORITY.exec(entity.name)?.[1] : undefined
    return region ? [region] : []
  })
  return {
    index,
    id,
    kind: document.kind,
    ...(document.school && { school: document.school.name }),
    ...(document.period && { period: document.period }),
    folder: posix.dirname(source.path),
    file: source.path,
    regions: [...new Set(regions)].sort(),
    start,
    length
  }
}
