import type { MiddlewareHandler } from 'hono'

/**
 * Let in only what comes from this machine's own browser, from a page that this server gave. A name that was made to
 * point here (DNS rebinding) has the wrong Host, a page from elsewhere the wrong Origin or Sec-Fetch-Site; and what
 * changes anything needs a header of ours, that no form can send and no other page may.
 */
export function guard(port: () => number): MiddlewareHandler {
  return async (c, next) => {
    const hosts = [`127.0.0.1:${port()}`, `localhost:${port()}`]
    const host = c.req.header('host') ?? ''
    if (!hosts.includes(host)) return c.text('只接受发给本机的请求', 421)
    const origin = c.req.header('origin')
    if (origin !== undefined && origin !== `http://${host}`) return c.text('不接受其他网页的请求', 403)
    const site = c.req.header('sec-fetch-site')
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return c.text('不接受其他网页的请求', 403)
    const changes = c.req.method !== 'GET' && c.req.method !== 'HEAD'
    if (changes && c.req.header('x-yanjian') !== '1') return c.text('不接受其他网页的请求', 403)
    await next()
    for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value)
    return undefined
  }
}

const HEADERS = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY'
} as const
