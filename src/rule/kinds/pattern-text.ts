import { z } from 'zod'

/**
 * A regular expression written in a rule file, kept as text; compiled with the flag `u` by the room that uses it.
 * Refused: what does not compile, and `\b \w \W`, whose words are English ones (they read 十一月 as 一月).
 */
export const patternTextSchema = z
  .string()
  .min(1)
  .superRefine((text, context) => {
    if (/\\[bBwW]/.test(text)) context.addIssue({ code: 'custom', message: '不能用 \\b \\w \\W：它们只认识英文单词' })
    const error = compileError(text)
    if (error) context.addIssue({ code: 'custom', message: `正则表达式有误：${error}` })
  })

function compileError(text: string): string | undefined {
  try {
    new RegExp(text, 'u')
    return undefined
  } catch (error) {
    if (error instanceof SyntaxError) return error.message
    throw error
  }
}
