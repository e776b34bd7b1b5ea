import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { type Context, Hono } from 'hono'
import { OUTPUT_FOLDERS } from '../batch/outputs.js'
import { guard } from './guard.js'
import type { UploadLimits } from './limits.js'
import type { Run, RunStore } from './run-store.js'
import { Refusal, saveUpload } from './save-upload.js'
import { listFolder, zipFolder } from './zip-folder.js'

export interface WebApp {
  /** The page on which files are dropped. */
  readonly page: string
  readonly store: RunStore
  readonly limits: UploadLimits
  /** The port that the server listens on, known once it does. */
  readonly port: () => number
  /** Ids of the profiles that may be asked for. */
  readonly profiles: readonly string[]
  /** Begin to check a run; what becomes of it is told in the run. */
  readonly start: (run: Run, profile: string | undefined) => void
}

/** What the local server answers: the page, files of a run coming in, how far it is, and its results. */
export function webApp({ page, store, limits, port, profiles, start }: WebApp): Hono {
  const app = new Hono()
  app.use(guard(port))
  app.onError((error, c) => {
    if (error instanceof Refusal) return c.json({ reason: error.message }, error.status)
    throw error
  })
  app.notFound((c) => c.text('没有这个页面', 404))
  app.get('/', (c) => c.html(page))
  app.post('/runs', async (c) => c.json({ id: (await store.open()).id }))
  app.put('/runs/:id/inputs', async (c) => {
    const run = open(c, store)
    await saveUpload(run, c.req.query('path') ?? '', c.req.raw.body as ReadableStream<Uint8Array> | null, limits)
    return c.json({ files: run.files })
  })
  app.post('/runs/:id/start', (c) => {
    const run = open(c, store)
    const profile = c.req.query('profile') || undefined
    if (profile !== undefined && !profiles.includes(profile)) throw new Refusal(400, '没有这个量规')
    if (run.files === 0) throw new Refusal(400, '没有放入文件')
    start(run, profile)
    return c.json({ id: run.id })
  })
  app.delete('/runs/:id', async (c) => {
    await store.remove(open(c, store))
    return c.json({})
  })
  app.get('/runs/:id', (c) => {
    const run = store.find(c.req.param('id'))
    if (!run) return c.notFound()
    const { state, done, total, name, reason } = run
    return c.json({ state, done, total, name, reason })
  })
  app.get('/runs/:id/report.html', (c) => send(c, store, 'report.html', false))
  app.get('/runs/:id/files.json', async (c) => {
    const run = finished(c, store)
    return run ? c.json(await filesOf(run)) : c.notFound()
  })
  app.get('/runs/:id/files/:name', (c) => send(c, store, c.req.param('name'), true))
  return app
}

function open(c: Context, store: RunStore): Run {
  const run = store.find(c.req.param('id') ?? '')
  if (run?.state !== 'open') throw new Refusal(409, '这一批已经开始检查')
  return run
}

function finished(c: Context, store: RunStore): Run | undefined {
  const run = store.find(c.req.param('id') ?? '')
  return run?.state === 'done' ? run : undefined
}

/** The files of the results, and its folders of documents as archives; hidden files beside them are the program's own. */
async function filesOf({ out }: Run): Promise<readonly string[]> {
  const entries = await readdir(out, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map(({ name }) => name)
  for (const folder of Object.values(OUTPUT_FOLDERS))
    if ((await listFolder(join(out, folder))).length > 0) names.push(`${folder}.zip`)
  return names.sort()
}

async function send(c: Context, store: RunStore, name: string, download: boolean): Promise<Response> {
  const run = finished(c, store)
  // Only names that were listed, so that no name can lead elsewhere.
  if (!run || !(await filesOf(run)).includes(name)) return c.notFound() as Response
  const file = join(run.out, name)
  const type = TYPES[name.slice(name.lastIndexOf('.'))] ?? 'application/octet-stream'
  c.header('content-type', type)
  if (download) c.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
  const folder = Object.values(OUTPUT_FOLDERS).find((folder) => name === `${folder}.zip`)
  if (folder) return c.body(await zipFolder(join(run.out, folder)))
  c.header('content-length', String((await stat(file)).size))
  return c.body(Readable.toWeb(createReadStream(file)) as globalThis.ReadableStream)
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonl': 'application/jsonl; charset=utf-8',
  '.zip': 'application/zip',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
}
