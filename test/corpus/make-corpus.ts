/**
 * Makes the files of corpus/ and of test/corpus/same/ from the plain texts of test/corpus/sources/:
 *
 *     npx tsx test/corpus/make-corpus.ts [PART OF A PATH]
 *
 * Run by hand, after a source was changed; needs LibreOffice (.doc, .rtf, .pdf) and pdftoppm (the scan). What LibreOffice
 * makes has its dates in it and differs from run to run, so name what you want made, and commit only that. Then
 * `npm run corpus` shows what became of the expected reports.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import iconv from 'iconv-lite'
import { writeZip } from '../load/write-zip.js'
import { convert } from './make/convert.js'
import { writeDocx } from './make/write-docx.js'
import { writeHtml } from './make/write-html.js'
import { writePdf } from './make/write-pdf.js'
import { writeScan } from './make/write-scan.js'
import { writeText } from './make/write-text.js'
import { toTraditional } from './to-traditional.js'

const source = (name: string) => readFileSync(new URL(`sources/${name}`, import.meta.url), 'utf8')
const docx = (name: string) => writeDocx(source(`${name}.txt`))
const gbk = (text: string) => iconv.encode(text, 'gbk')
const utf8 = { encoding: 'utf8' } as const
const windows = { encoding: 'gb18030', crlf: true } as const
const LOCKED =
  'writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"1234"}}'

const CORPUS: Readonly<Record<string, () => Promise<Uint8Array> | Uint8Array>> = {
  '梧岭镇中心小学/校本研修计划.docx': () => writeDocx(source('梧岭-计划.txt'), { numbered: true }),
  '梧岭镇中心小学/校本研修总结.docx': () => docx('梧岭-总结'),
  '梧岭镇中心小学/校本研修总结（重交）.docx': () => docx('梧岭-总结'),
  '梧岭镇中心小学/量化考核方案.docx': () => docx('梧岭-量化考核方案'),
  '梧岭镇中心小学/语文组研修总结.md': () => writeText(source('梧岭-语文组.md'), { ...utf8 }),
  '澄溪一中/校本研修总结.doc': async () => convert(await docx('澄溪-总结'), 'doc'),
  '澄溪一中/数学组研修计划.rtf': async () => convert(await docx('澄溪-数学组计划'), 'rtf'),
  '澄溪一中/校本研修三年规划.pdf': async () => convert(await threeYears(), 'pdf'),
  '澄溪一中/个人研修总结.txt': () =>
    writeText(source('澄溪-个人总结.txt'), { encoding: 'utf16le', mark: true, crlf: true }),
  '云岫区/全区校本研修总结.txt': () => writeText(source('云岫-全区总结.txt'), windows),
  '栗园幼儿园/园本研修计划.txt': () => writeText(source('栗园-计划.txt'), { ...utf8, mark: true, crlf: true }),
  '栗园幼儿园/园本研修总结.txt': () => writeText(source('栗园-总结.txt').trimEnd(), utf8),
  '网上下载/校本研修工作总结.html': () => writeText(source('网页-校本研修总结.html.txt'), windows),
  '网上下载/校本培训总结三篇.txt': () => writeText(source('网页-总结三篇.txt'), utf8),
  '繁体/松林國小研習計畫.txt': () => writeText(source('松林-研習計畫.txt'), { encoding: 'big5', crlf: true }),
  '繁体/聽濤書院周年報告.txt': () => writeText(source('聽濤-周年報告.txt'), utf8),
  '繁体/溫泉河中學研訓總結.docx': () => docx('繁轉-校本研訓總結'),
  '损坏/模板未填.docx': () => docx('损坏-模板未填'),
  '损坏/坏字和截断.txt': () => writeText(source('损坏-坏字总结.txt').trimEnd(), utf8),
  '损坏/未传完.docx': async () => (await docx('澄溪-总结')).slice(0, 4000),
  '损坏/空文件.txt': () => new Uint8Array(),
  '损坏/扫描件.pdf': async () => writeScan(convert(await docx('石磨滩-计划'), 'pdf')),
  '损坏/加密.pdf': async () =>
    convert(await writeDocx(`石磨滩小学\n${source('石磨滩-计划.txt').slice(0, 120)}`), 'pdf', LOCKED),
  '损坏/乱码.txt': () => Buffer.from(iconv.decode(Buffer.from(source('石磨滩-计划.txt')), 'gb18030')),
  '各校上报.zip': async () =>
    writeZip([
      { name: gbk('各校上报/石磨滩小学/校本研修计划.txt'), content: writeText(source('石磨滩-计划.txt'), windows) },
      { name: gbk('各校上报/鹿鸣湖中学/校本研修汇报.docx'), content: await docx('鹿鸣-总结') }
    ])
}

const threeYears = () => writeDocx(source('澄溪-三年规划.txt'), { head: '澄溪市第一中学校本研修三年规划', light: true })

/** One text in every format and encoding. */
function same(name: string, text: string): typeof CORPUS {
  const traditional = toTraditional(text, 'tw')
  return {
    [`${name}.txt`]: () => writeText(text, utf8),
    [`${name}.gb18030.txt`]: () => writeText(text, windows),
    [`${name}.utf16le.txt`]: () => writeText(text, { encoding: 'utf16le', mark: true }),
    [`${name}.big5.txt`]: () => writeText(traditional, { encoding: 'big5' }),
    [`${name}.html`]: () => writeHtml(text),
    [`${name}.docx`]: () => writeDocx(text),
    [`${name}.numbered.docx`]: () => writeDocx(text, { numbered: true }),
    [`${name}.doc`]: async () => convert(await writeDocx(text), 'doc'),
    [`${name}.rtf`]: async () => convert(await writeDocx(text), 'rtf'),
    [`${name}.unembedded.pdf`]: () => writePdf(text),
    [`${name}.pdf`]: async () => convert(await writeDocx(text, { light: true }), 'pdf')
  }
}

const part = process.argv[2] ?? ''
await makeAll('../../corpus/', CORPUS)
await makeAll('same/', { ...same('plan', source('梧岭-计划.txt')), ...same('summary', source('梧岭-总结.txt')) })

async function makeAll(folder: string, files: typeof CORPUS): Promise<void> {
  for (const [path, make] of Object.entries(files)) {
    if (!`${folder}${path}`.includes(part)) continue
    const target = fileURLToPath(new URL(folder + path, import.meta.url))
    const bytes = await make()
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, bytes)
    console.log(`${String(bytes.length).padStart(7)}  ${folder}${path}`)
  }
}
