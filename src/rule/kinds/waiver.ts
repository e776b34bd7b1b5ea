import { z } from 'zod'

/** A finding that an inspector looked at and lets pass. */
export const waiverSchema = z.strictObject({
  fingerprint: z.string('须写成文字；全是数字的请加引号').regex(/^[0-9a-f]{16}$/, '指纹是 16 位十六进制数字'),
  /** Path of the one file that it is for, as reports name it; without it, every document with such a finding. */
  file: z.string().min(1).optional(),
  reason: z.string('须写明理由').trim().min(2, '须写明理由'),
  who: z.string('须写明谁同意的').trim().min(1, '须写明谁同意的'),
  when: z.iso.date('须写成日期，如 2026-03-01')
})

export type WaiverItem = z.infer<typeof waiverSchema>
