import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { dirname, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type Serve, serve } from '../../src/serve/serve.js'
import { checkHere, rules } from '../setup/check-here.js'

async function started(changes: Partial<Serve> = {}) {
  const served = await serve({
    port: 0,
    keep: false,
    program: '0',
    profiles: rules.profiles,
    check: checkHere,
    onBug: () => {},
    ...changes
  })
  onTestFinished(served.close)
  return served
}

/** A request whose headers are all ours to choose. */
function ask(
  url: string,
  method: string,
  headers: Record<string, string>,
  body = ''
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (piece) => (text += piece))
      answer.on('end', () => resolve({ status: answer.statusCode!, text }))
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

const OURS = { 'x-yanjian': '1' }
const opened = async (url: string): Promise<string> => JSON.parse((await ask(`${url}runs`, 'POST', OURS)).text).id
const put = (url: string, id: string, path: string, body: string) =>
  ask(`${url}runs/${id}/inputs?path=${encodeURIComponent(path)}`, 'PUT', OURS, body)

describe('who gets in', () => {
  test('a name that was made to point here does not', async () => {
    const { url } = await started()
    expect((await ask(url, 'GET', { host: `yanjian.example:${new URL(url).port}` })).status).toBe(421)
    expect((await ask(url, 'GET', { host: '127.0.0.1:1' })).status).toBe(421)
    expect((await ask(url, 'GET', { host: `localhost:${new URL(url).port}` })).status).toBe(200)
  })

  test('another page does not, whether it tells where it is from or the browser does', async () => {
    const { url } = await started()
    expect((await ask(`${url}runs`, 'POST', { ...OURS, origin: 'http://yanjian.example' })).status).toBe(403)
    expect((await ask(`${url}runs`, 'POST', { ...OURS, origin: 'null' })).status).toBe(403)
    expect((await ask(url, 'GET', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await ask(url, 'GET', { 'sec-fetch-site': 'same-site' })).status).toBe(403)
    expect((await ask(`${url}runs`, 'POST', {})).status).toBe(403)
    expect((await ask(`${url}runs`, 'POST', OURS)).status).toBe(200)
  })

  test('no page may read an answer or frame it', async () => {
    const { url } = await started()
    const { headers } = await fetch(url)
    expect(headers.get('access-control-allow-origin')).toBeNull()
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  })
})

describe('what may be handed in', () => {
  test.each([
    '../a.txt',
    '/a.txt',
    'a//b.txt',
    'a/../../b.txt',
    'C:/a.txt',
    'a\\b.txt',
    'a\u0000.txt',
    '',
    '.',
    'x'.repeat(201)
  ])('not under the name %j', async (path) => {
    const { url } = await started()
    expect((await put(url, await opened(url), path, 'x')).status).toBe(400)
  })

  test('not more than there may be', async () => {
    const { url } = await started({ limits: { fileBytes: 10, runBytes: 15, runFiles: 2 } })
    const id = await opened(url)
    expect((await put(url, id, 'large.txt', 'x'.repeat(11))).status).toBe(413)
    expect((await put(url, id, 'a.txt', 'x'.repeat(10))).status).toBe(200)
    expect((await put(url, id, 'a.txt', 'x')).status).toBe(409)
    expect((await put(url, id, 'b.txt', 'x'.repeat(10))).status).toBe(413)
    expect((await put(url, id, 'c.txt', 'x')).status).toBe(200)
    expect((await put(url, id, 'd.txt', '')).status).toBe(413)
  })

  test('nothing where there is no run, or after it began', async () => {
    const { url } = await started()
    expect((await put(url, 'none', 'a.txt', 'x')).status).toBe(409)
    const id = await opened(url)
    expect((await ask(`${url}runs/${id}/start`, 'POST', OURS)).status).toBe(400)
    await put(url, id, 'a.txt', '校本研修计划')
    expect((await ask(`${url}runs/${id}/start?profile=none`, 'POST', OURS)).status).toBe(400)
    expect((await ask(`${url}runs/${id}/start`, 'POST', OURS)).status).toBe(200)
    expect((await put(url, id, 'b.txt', 'x')).status).toBe(409)
  })

  test('the oldest run makes room', async () => {
    const { url } = await started({ limits: { runs: 2 } })
    const [first, second] = [await opened(url), await opened(url)]
    await opened(url)
    expect((await ask(`${url}runs/${first}`, 'GET', {})).status).toBe(404)
    expect((await ask(`${url}runs/${second}`, 'GET', {})).status).toBe(200)
  })
})

describe('results', () => {
  async function done(url: string, id: string): Promise<string> {
    for (;;) {
      const { state } = JSON.parse((await ask(`${url}runs/${id}`, 'GET', {})).text)
      if (state === 'done' || state === 'failed') return state
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  test('are given when they are there, and no other file is', async () => {
    const { url } = await started()
    const id = await opened(url)
    await put(url, id, '一小/计划.txt', '校本研修计划\n一、研修目标\n人人听课20节。')
    expect((await ask(`${url}runs/${id}/report.html`, 'GET', {})).status).toBe(404)
    await ask(`${url}runs/${id}/start`, 'POST', OURS)
    expect(await done(url, id)).toBe('done')
    const names = JSON.parse((await ask(`${url}runs/${id}/files.json`, 'GET', {})).text)
    expect(names).toEqual(['copies.jsonl', 'follow.jsonl', 'manifest.json', 'report.html', 'reports.jsonl'])
    const reports = await ask(`${url}runs/${id}/files/reports.jsonl`, 'GET', {})
    expect(JSON.parse(reports.text).source.path).toBe('一小/计划.txt')
    expect(
      (await ask(`${url}runs/${id}/files/..%2Finputs%2F%E4%B8%80%E5%B0%8F%2F%E8%AE%A1%E5%88%92.txt`, 'GET', {})).status
    ).toBe(404)
  })

  test('folders of documents come as archives, the same each time, and nothing hidden in them', async () => {
    const made = { '甲/总结.docx': '一', '乙.docx': '二', '.乙.docx.1.tmp': '半' }
    const check: Serve['check'] = async (_, out) => {
      for (const [path, text] of Object.entries(made)) {
        mkdirSync(dirname(join(out, '批注', path)), { recursive: true })
        writeFileSync(join(out, '批注', path), text)
      }
    }
    const { url } = await started({ check })
    const id = await opened(url)
    await put(url, id, 'a.txt', '校本研修计划')
    await ask(`${url}runs/${id}/start`, 'POST', OURS)
    expect(await done(url, id)).toBe('done')
    expect(JSON.parse((await ask(`${url}runs/${id}/files.json`, 'GET', {})).text)).toEqual(['批注.zip'])
    const fetched = async (name: string) => {
      const answer = await fetch(`${url}runs/${id}/files/${encodeURIComponent(name)}`)
      return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) }
    }
    const { bytes } = await fetched('批注.zip')
    const files = Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)])
    expect(files).toEqual([
      ['乙.docx', '二'],
      ['甲/总结.docx', '一']
    ])
    expect((await fetched('批注.zip')).bytes).toEqual(bytes)
    expect((await fetched('意见书.zip')).status).toBe(404)
    expect((await fetched('批注')).status).toBe(404)
  })

  test('a run that breaks says why, and the next one goes on', async () => {
    const bugs: unknown[] = []
    let broken = true
    const check: Serve['check'] = async (...given) => {
      if (broken) throw new Error('磁盘已满')
      return checkHere(...given)
    }
    const { url } = await started({ check, onBug: (error) => bugs.push(error) })
    for (const state of ['failed', 'done']) {
      const id = await opened(url)
      await put(url, id, 'a.txt', '校本研修计划')
      await ask(`${url}runs/${id}/start`, 'POST', OURS)
      expect(await done(url, id)).toBe(state)
      broken = false
    }
    expect(bugs).toHaveLength(1)
  })
})

test('files are gone when it ends, unless they are to be kept', async () => {
  for (const keep of [false, true]) {
    const served = await serve({ port: 0, keep, program: '0', profiles: [], check: checkHere, onBug: () => {} })
    await put(served.url, await opened(served.url), 'a.txt', 'x')
    expect(existsSync(served.folder)).toBe(true)
    await served.close()
    expect(existsSync(served.folder)).toBe(keep)
    rmSync(served.folder, { recursive: true, force: true })
  }
})

test('a port that is taken is told', async () => {
  const { url } = await started()
  await expect(started({ port: Number(new URL(url).port) })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
