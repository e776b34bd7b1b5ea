import { z } from 'zod'

const input = z.strictObject({
  path: z.string().min(1).describe('相对于给定路径；压缩包内为 a.zip/b.docx'),
  bytes: z.int().nonnegative(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .describe('打不开的文件为 null'),
  status: z.enum(['read', 'failed', 'skipped']),
  reason: z.string().min(1).optional().describe('失败或跳过的原因代码'),
  message: z.string().min(1).optional().describe('一句话说明原因'),
  reports: z.array(z.string()).describe('报告编号'),
  sameAs: z.string().min(1).optional().describe('内容相同、已经读过的文件')
})

/** What became of every input of a run. Nothing in it depends on the clock or the number of jobs. */
export const manifestSchema = z.strictObject({
  program: z.string().min(1),
  rules: z.string().regex(/^[0-9a-f]{64}$/),
  options: z.strictObject({
    profile: z.string().optional(),
    failOn: z.enum(['error', 'warning']).optional(),
    waivers: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional()
      .describe('豁免文件的 SHA-256')
  }),
  inputs: z.array(input),
  rulesNeverFired: z.array(z.string())
})

export type Manifest = z.infer<typeof manifestSchema>
export type ManifestInput = Manifest['inputs'][number]
