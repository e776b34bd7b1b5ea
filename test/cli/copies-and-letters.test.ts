import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeZip } from '../load/write-zip.js'
import { bodyText, comments, docx, numbered, paragraph, run as words } from '../report/word/made.js'
import { folder } from '../setup/folder.js'
import { convertAll, withLibreOffice } from '../setup/libreoffice.js'
import { run } from '../setup/run.js'

const FIGURES = '学校现有教师36人，其中高级教师10人、一级教师15人、二级教师9人。'
const summary = (school: string) =>
  docx(
    paragraph(words(`${school}2031年校本研修工作总结`, true)),
    numbered('基本情况'),
    paragraph(words(FIGURES.slice(0, 8)), words(FIGURES.slice(8), true)),
    numbered('主要成绩'),
    paragraph(words('张秋实老师获市级优质课一等奖。'))
  )
const plan = `枫林小学2031年校本研修计划\n一、研修主题\n以“读写结合”为主题。`

async function inputs() {
  const [yun, feng, he] = [await summary('云影小学'), await summary('枫林小学'), await summary('荷塘小学')]
  const zip = writeZip([{ name: '荷塘/总结.docx', content: Buffer.from(he) }])
  return folder({ '云影/总结.docx': yun, '云影/总结.DOCX': feng, '枫林计划.txt': plan, '补交.zip': zip })
}

/** Every file of a folder, by its path in it. */
function files(root: string): Record<string, Buffer> {
  const entries = existsSync(root) ? readdirSync(root, { recursive: true, withFileTypes: true }) : []
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(paths.sort().map((path) => [path.slice(root.length + 1), readFileSync(path)]))
}
const made = (out: string) => ({ ...files(join(out, '批注')), ...files(join(out, '意见书')) })

describe('check --comments --advice', { timeout: 180_000 }, () => {
  test('copies every .docx that something is to be said of, and writes to every school', async () => {
    const root = await inputs()
    const before = files(root)
    const out = join(folder({}), 'out')
    const { status, out: shown, err } = await run('check', root, '--out', out, '--comments', '--advice', '--jobs', '1')
    expect([status, err]).toEqual([0, ''])
    expect(shown).toContain('批注')
    expect(shown).toContain('意见书')
    const copies = files(join(out, '批注'))
    expect(Object.keys(copies)).toEqual(['云影/总结.docx', '云影/总结（2）.docx', '补交.zip/荷塘/总结.docx'])
    expect(Object.keys(files(join(out, '意见书')))).toEqual(['云影小学.docx', '枫林小学.docx', '荷塘小学.docx'])
    expect(files(root)).toEqual(before)

    const [sum, ...others] = comments(copies['补交.zip/荷塘/总结.docx']!)
    expect(sum).toMatchObject({ on: '36人', lines: [expect.stringContaining('36人'), expect.stringContaining('10人')] })
    expect(others.at(-1)!.on).toBe('。')
    expect(others.at(-1)!.lines.join('\n')).toMatch(/没有找到以下内容：\n1\. 找出缺点/)
    expect(await bodyText(copies['补交.zip/荷塘/总结.docx']!)).toBe(await bodyText(await summary('荷塘小学')))
    expect(await bodyText(files(join(out, '意见书'))['枫林小学.docx']!)).toContain('等2份材料')

    // Again after a part was lost, and with more workers: what is there is the same.
    const whole = made(out)
    rmSync(join(out, '批注/云影'), { recursive: true })
    await run('check', root, '--out', out, '--comments', '--advice', '--jobs', '3')
    expect(made(out)).toEqual(whole)

    // What a person wrote into a copy stays; what is no more is taken away.
    writeFileSync(join(out, '批注/云影/总结.docx'), '改过')
    rmSync(join(root, '补交.zip'))
    const again = await run('check', root, '--out', out, '--comments', '--advice')
    expect(again.err).toContain('总结（改过的）.docx')
    expect(Object.keys(made(out))).toEqual([
      '云影/总结.docx',
      '云影/总结（2）.docx',
      '云影/总结（改过的）.docx',
      '云影小学.docx',
      '枫林小学.docx'
    ])
  })

  test('writes neither where it is not asked for them', async () => {
    const out = join(folder({}), 'out')
    await run('check', folder({ '计划.txt': plan }), '--out', out)
    expect(made(out)).toEqual({})
  })

  test('reads none of its copies and letters as an input', async () => {
    const root = folder({ '总结.docx': await summary('云影小学') })
    await run('check', root, '--out', root, '--comments', '--advice')
    expect(Object.keys(made(root))).toEqual(['总结.docx', '云影小学.docx'])
    expect((await run('check', root, '--out', root)).out).toContain('读了 1 个文件')
  })

  test('is explained in both languages', async () => {
    expect((await run('check', '--help')).out).toMatch(/--comments\s+给每个 docx.*--advice\s+给每所学校/s)
    expect((await run('check', '--help', '--lang', 'en')).out).toMatch(
      /--comments\s+Also copy every .*--advice\s+Also write a/s
    )
  })
})

test.skipIf(!withLibreOffice)('LibreOffice reads the same text in a copy (skipped without it)', async ({ skip }) => {
  const bytes = await summary('云影小学')
  const out = join(folder({}), 'out')
  await run('check', folder({ '总结.docx': bytes }), '--out', out, '--comments')
  const copy = files(join(out, '批注'))['总结.docx']!
  const read = convertAll({ 'before.docx': bytes, 'after.docx': copy }, 'txt:Text (encoded):UTF8')
  if (!read['before.docx']) skip('LibreOffice is here without Writer')
  expect(read['before.docx']!.toString()).toContain(FIGURES)
  expect(read['after.docx']!.toString()).toBe(read['before.docx']!.toString())
})
