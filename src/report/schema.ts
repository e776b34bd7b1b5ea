import { z } from 'zod'
import { LEVELS, ROLES } from '../document.js'
import { entitySchema, periodFields } from './entity-schema.js'

const start = z.int().nonnegative()
const end = z.int().nonnegative()
const span = z.strictObject({ start, end })
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const source = z.strictObject({
  path: z.string().min(1).describe('相对于给定路径；压缩包内为 a.zip/b.docx'),
  format: z.enum(['docx', 'doc', 'pdf', 'txt', 'html', 'md']),
  encoding: z.string().min(1).optional().describe('文本文件的编码'),
  bytes: z.int().nonnegative(),
  sha256,
  part: z
    .strictObject({ index: z.int().nonnegative(), of: z.int().positive(), start, end })
    .describe('本文档在文件全文中的位置')
})

const document = z.strictObject({
  kind: z.enum(['plan', 'summary', 'other']),
  title: z.strictObject({ text: z.string().min(1), start, end }).optional(),
  school: z
    .strictObject({ name: z.string().min(1), start, end })
    .optional()
    .describe('文中从未说明时没有此项'),
  period: z.strictObject(periodFields).optional(),
  script: z.enum(['simplified', 'traditional', 'mixed'])
})

const section = z.strictObject({
  id: z.string().min(1),
  parent: z.string().nullable(),
  level: z.int().positive(),
  marker: z.string().describe('一、（一）1. 等，原文写法；没有时为空'),
  title: z.string(),
  start,
  end,
  titleEnd: end,
  role: z.enum(ROLES).optional()
})

const roleStatus = z.enum(['present', 'thin', 'missing', 'not-applicable'])

const ledgerRow = z.strictObject({
  level: z.enum(LEVELS),
  object: z.string().min(1),
  status: z.string().min(1).optional(),
  count: z.number(),
  unit: z.string().min(1),
  evidence: z.array(z.string()).min(1).describe('实体编号')
})

const finding = z.strictObject({
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .describe('文档其他部分改动时保持不变'),
  check: z.string().min(1),
  verdict: z.enum(['inconsistent', 'consistent', 'undecided']),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string().min(1),
  start: start.optional(),
  end: end.optional(),
  related: z.array(z.strictObject({ start, end, label: z.string().min(1).optional() })).optional(),
  data: z.record(z.string(), z.unknown()).optional()
})

const coverage = z.strictObject({
  numbers: z.int().nonnegative(),
  understood: z.int().nonnegative(),
  checked: z.int().nonnegative(),
  unread: z.array(z.strictObject({ text: z.string().min(1), start, end }))
})

const completeness = z.strictObject({
  profile: z.string().min(1),
  score: z.number(),
  outOf: z.number(),
  items: z.array(
    z.strictObject({
      role: z.enum(ROLES),
      label: z.string().min(1),
      status: roleStatus,
      deduction: z.number().nonnegative(),
      nearest: span.optional()
    })
  )
})

/** One report: what was found in one document. Offsets are UTF-16 code units of `text`, half-open. */
export const reportSchema = z
  .strictObject({
    schemaVersion: z.literal('1'),
    id: z.string().regex(/^[0-9a-f]{16}-\d+$/),
    source,
    document,
    text: z.string(),
    sections: z.array(section),
    roles: z.record(z.enum(ROLES), z.strictObject({ status: roleStatus, evidence: z.array(span) })),
    entities: z.array(entitySchema),
    ledger: z.array(ledgerRow),
    findings: z.array(finding),
    coverage,
    completeness: completeness.optional().describe('类别为 other 的文档没有此项'),
    provenance: z.strictObject({
      program: z.string().min(1),
      rules: sha256.describe('全部规则文件的 SHA-256'),
      segmenter: z.string().min(1)
    })
  })
  .meta({ title: 'yanjian report', description: '研鉴报告：一份校本研修文档的分析结果，偏移以 UTF-16 码元计' })

export type Report = z.infer<typeof reportSchema>
export type ReportFinding = Report['findings'][number]
