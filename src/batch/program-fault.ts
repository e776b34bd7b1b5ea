import type { ReadFailure } from '../diagnostic.js'

/** What people are told of a file over which the program itself failed. */
export const PROGRAM_FAULT: Pick<ReadFailure, 'reason' | 'message'> = {
  reason: 'internal',
  message: '程序内部出错，未能分析；请把这个文件交给开发者'
}
