import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { hostileArchives } from './hostile-archives.js'
import { hostileDocuments } from './hostile-documents.js'
import { reportText } from './report-text.js'

export interface HostileFile {
  /** As the manifest names it. */
  readonly path: string
  readonly bytes: Uint8Array
  /** `read`, the code of the reason why not, or `any` where either is right: what counts is that it ends. */
  readonly becomes: string
  /** Of archives: what becomes of the files in it. */
  readonly inside?: Readonly<Record<string, string>>
}

/**
 * Write the folder: names that bite, links that lead out, what is no file, archives and documents made to break readers.
 * @returns what must become of each, by the path of the manifest
 */
export function makeHostile(root: string): ReadonlyMap<string, string> {
  const outcomes = new Map<string, string>()
  const files = [...hostileArchives(), ...hostileDocuments(), ...NAMES.map((path) => named(path))]
  for (const { path, bytes, becomes, inside = {} } of files) {
    write(join(root, path), bytes)
    outcomes.set(path, becomes)
    for (const [name, outcome] of Object.entries(inside)) outcomes.set(`${path}/${name}`, outcome)
  }
  writeFileSync(join(root, '二百兆一行.txt'), '研修')
  truncateSync(join(root, '二百兆一行.txt'), 200 * 2 ** 20)
  outcomes.set('二百兆一行.txt', 'too-large')
  for (const [path, outcome] of process.platform === 'win32' ? [] : special(root)) outcomes.set(path, outcome)
  return outcomes
}

/** Names are for people to read; no program that shows them may take them for anything else. */
const NAMES = [
  '=cmd|calc!A1.txt',
  '+1+1.txt',
  '@SUM(A1).txt',
  '-rf.txt',
  '$(touch x).txt',
  '%s%n.txt',
  'a"b\'c`.txt',
  '<script>alert(1)<／script>.txt',
  '\u202etxt.exe.txt',
  '📚🧑🏽‍🏫.txt',
  '换\n行.txt',
  '红\x1b[31m色.txt',
  `${'长'.repeat(83)}ab.txt`,
  'CON.txt',
  ' 空格 .txt',
  `${'深/'.repeat(60)}深.txt`,
  '没有扩展名'
]
const named = (path: string): HostileFile => ({
  path,
  bytes: Buffer.from(reportText(`${NAMES.indexOf(path) + 1}号小学`)),
  becomes: 'read'
})

function special(root: string): [string, string][] {
  symlinkSync('/etc/passwd', join(root, '外链.txt'))
  symlinkSync('/no/such', join(root, '断链.txt'))
  symlinkSync(root, join(root, '环'))
  execFileSync('mkfifo', [join(root, '管道.txt')])
  const found: [string, string][] = [
    ['外链.txt', 'link'],
    ['断链.txt', 'link'],
    ['环', 'link'],
    ['管道.txt', 'special']
  ]
  // The superuser may read everything.
  if (process.getuid?.() !== 0) {
    write(join(root, '不许读.txt'), Buffer.from(reportText('不许读小学')))
    chmodSync(join(root, '不许读.txt'), 0)
    found.push(['不许读.txt', 'unreadable'])
  }
  if (process.platform === 'linux') {
    // 总结 in GBK, and bytes that are text in no code page.
    const bytes = (...codes: number[]) =>
      Buffer.concat([Buffer.from(`${root}/`), Buffer.of(...codes), Buffer.from('.txt')])
    writeFileSync(bytes(0xd7, 0xdc, 0xbd, 0xe1), reportText('国标名小学'))
    writeFileSync(bytes(0xff, 0xfe, 0x80), reportText('乱名小学'))
    found.push(
      ['总结.txt', 'read'],
      [new TextDecoder('gb18030').decode(Buffer.of(0xff, 0xfe, 0x80, 0x2e, 0x74, 0x78, 0x74)), 'read']
    )
  }
  return found
}

function write(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
}
