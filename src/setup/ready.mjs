// Sees to it that `npm start` and `npm test` work on a clean clone: installs what package-lock.json asks for and
// node_modules does not have, and nothing where all is there, so that no network is needed then. Plain JavaScript with
// no imports of ours: it runs before anything is installed or built.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../../', import.meta.url)

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`需要 Node.js 20.19 或更新的版本，现在是 ${process.versions.node}。请从 https://nodejs.org 安装。`)
  process.exit(1)
}
if (!installed()) install()

/** Whether every package of the lock stands in node_modules in its version; optional ones may be absent. */
function installed() {
  const record = new URL('node_modules/.package-lock.json', root)
  if (!existsSync(record)) return false
  const wanted = read(new URL('package-lock.json', root)).packages
  const found = read(record).packages
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional, link }]) =>
      path === '' || optional || devOptional || link || found[path]?.version === version
  )
}

function read(url) {
  return JSON.parse(readFileSync(url, 'utf8'))
}

/** With the npm that runs this script, whatever the shell is. */
function install() {
  console.error('正在安装依赖（只在第一次或依赖有变时需要）…')
  const npm = process.env.npm_execpath
  const options = { cwd: fileURLToPath(root), stdio: ['ignore', 2, 2] }
  const { status } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, 'ci'], options)
    : spawnSync('npm ci', { ...options, shell: true })
  if (status !== 0) process.exit(status ?? 1)
}
