import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { launch } from '../setup/chromium.js'
import { terminalPicture } from './terminal-picture.js'

/**
 * The README's pictures, made from the corpus by the built program: `npm run pictures`. The terminal needs nothing else,
 * the page Chromium, the workbook LibreOffice and poppler. The same program and fonts give the same bytes.
 */
const COLUMNS = 80
const HERE = 'test/pictures'
/** More is too much for a README. */
const MOST_BYTES = 200_000

const out = mkdtempSync(join(tmpdir(), 'yanjian-pictures-'))
try {
  pictureOfTerminal()
  await picturesOfPage()
  pictureOfWorkbook()
} finally {
  rmSync(out, { recursive: true })
}

function pictureOfTerminal(): void {
  const env = { ...process.env, COLUMNS: String(COLUMNS), FORCE_COLOR: '1' }
  const run = spawnSync(process.execPath, ['dist/cli.js', 'check', 'corpus', '--out', out], { encoding: 'utf8', env })
  if (run.status !== 0 && run.status !== 3) throw new Error(run.stderr)
  const shown = `$ npm start\n\n${run.stdout.replaceAll(out, 'out')}`
  writeFileSync(join(HERE, 'terminal.svg'), terminalPicture(shown, COLUMNS))
}

/** The overview from its filters on, and a document with a sum that does not come out. */
async function picturesOfPage(): Promise<void> {
  const browser = await launch()
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1060 }, reducedMotion: 'reduce' })
    await page.goto(pathToFileURL(join(out, 'report.html')).href)
    await page.waitForSelector('.matrix')
    await page.screenshot({ path: picture('page.png') })
    await page.setViewportSize({ width: 1280, height: 600 })
    await page.click('.list tr:has-text("梧岭镇中心小学/校本研修总结.docx") a')
    await page.click('.finding-card.grade-warning')
    await page.waitForSelector('.text .chosen')
    await page.screenshot({ path: picture('document.png') })
  } finally {
    await browser.close()
  }
  for (const name of ['page.png', 'document.png']) small(name)
}

/** The upper left of its first sheet as LibreOffice prints it. */
function pictureOfWorkbook(): void {
  const profile = pathToFileURL(join(out, 'profile')).href
  const office = ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', 'pdf', '--outdir', out]
  run('soffice', [...office, join(out, 'workbook.xlsx')])
  const crop = ['-x', '40', '-y', '50', '-W', '1412', '-H', '400']
  run('pdftoppm', ['-png', '-r', '110', '-singlefile', ...crop, join(out, 'workbook.pdf'), join(out, 'workbook')])
  writeFileSync(picture('workbook.png'), readFileSync(join(out, 'workbook.png')))
  small('workbook.png')
}

function picture(name: string): string {
  return join(HERE, name)
}

function run(command: string, args: readonly string[]): void {
  const { status, error, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command}: ${error ?? stderr}`)
}

function small(name: string): void {
  const { size } = statSync(picture(name))
  if (size > MOST_BYTES) throw new Error(`${name} has ${size} bytes`)
}
