/** Why the system did not let us open a file or folder, in words that do not depend on where it lies. */
export function unreadable(error: unknown): { readonly reason: 'unreadable'; readonly message: string } {
  const code = (error as NodeJS.ErrnoException).code
  if (code === undefined) throw error
  return { reason: 'unreadable', message: `无法打开：${SENTENCES[code] ?? `系统返回 ${code}`}` }
}

const SENTENCES: Readonly<Record<string, string>> = {
  EACCES: '没有读取权限',
  EPERM: '没有读取权限',
  ENOENT: '文件已被移走或改名',
  ENAMETOOLONG: '路径过长',
  EIO: '磁盘读取出错',
  EBUSY: '文件正被其他程序占用'
}
