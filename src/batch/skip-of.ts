import type { Dirent } from 'node:fs'

/** Why an entry of a folder is not a report that someone handed in: a code for programs, a Chinese sentence for people. */
export interface Skip {
  readonly reason: 'hidden' | 'lock' | 'temporary' | 'system' | 'folder' | 'link' | 'special'
  readonly message: string
}

/** What the operating system, an editor or a browser left beside the reports, by the names they give it. */
const LEFTOVERS: readonly (Skip & { readonly name: RegExp })[] = [
  { name: /^~\$|^\.~lock\..*#$/, reason: 'lock', message: '文档打开时留下的锁文件，不是报告' },
  {
    name: /^(?:thumbs\.db|desktop\.ini|\.ds_store|\._.*)$/i,
    reason: 'system',
    message: '操作系统留下的文件，不是报告'
  },
  { name: /\.(?:tmp|temp|part|crdownload)$|~$/i, reason: 'temporary', message: '编辑或下载留下的临时文件，不是报告' },
  { name: /^\./, reason: 'hidden', message: '隐藏文件，不读取' }
]

/** Why an entry, called `name`, is passed over; undefined where it is to be read, or is a folder to be walked. */
export function skipOf(name: string, entry: Dirent<Buffer>): Skip | undefined {
  if (entry.isSymbolicLink()) return { reason: 'link', message: '链接不跟随；请把所指的文件本身放进来' }
  if (entry.isDirectory()) {
    return /^\.|^__MACOSX$/.test(name) ? { reason: 'folder', message: '隐藏或系统的文件夹，不读取' } : undefined
  }
  if (!entry.isFile()) return { reason: 'special', message: '不是普通文件，不读取' }
  const leftover = LEFTOVERS.find((kind) => kind.name.test(name))
  return leftover && { reason: leftover.reason, message: leftover.message }
}
