import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

const EXECUTABLE = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/** Whether the tests in a browser can run. On CI they must: there a missing browser is a failure and no excuse. */
export const withBrowser = existsSync(EXECUTABLE) || process.env['CI'] === 'true'
if (!withBrowser) console.warn(`没有 ${EXECUTABLE}，跳过浏览器测试（apt-get install chromium，或用 CHROMIUM 指明位置）`)

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: EXECUTABLE,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync'
    ]
  })
}

/** A page that remembers what went wrong in it, and what it asked of any network. */
export async function watched(
  browser: Browser,
  width = 1440,
  height = 900
): Promise<{ page: Page; errors: string[]; requests: string[] }> {
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' })
  page.setDefaultTimeout(20_000)
  const errors: string[] = []
  const requests: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('dialog', (dialog) => {
    errors.push(`dialog: ${dialog.message()}`)
    return dialog.dismiss()
  })
  page.on('request', (request) => requests.push(request.url()))
  return { page, errors, requests }
}
