import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { folder } from './folder.js'

/** Whether there is a LibreOffice at all; it may be there without some of its programs. */
export const withLibreOffice = spawnSync('soffice', ['--version']).status === 0

/**
 * What LibreOffice makes of files, saved by it in a format of its choice (`pdf`, `txt:Text (encoded):UTF8`); undefined of
 * those it makes nothing of.
 * @param files by the names of files, without folders
 */
export function convertAll(
  files: Readonly<Record<string, string | Uint8Array>>,
  to: string
): Readonly<Record<string, Buffer | undefined>> {
  const root = folder({})
  mkdirSync(join(root, 'in'))
  const paths = Object.entries(files).map(([name, content]) => {
    const path = join(root, 'in', name)
    writeFileSync(path, content)
    return path
  })
  const profile = pathToFileURL(join(root, 'profile')).href
  const args = ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', to, '--outdir', join(root, 'out')]
  spawnSync('soffice', [...args, ...paths], { timeout: 100_000 })
  return Object.fromEntries(
    Object.keys(files).map((name) => {
      const out = join(root, 'out', name.replace(/\.\w+$/, `.${to.split(':')[0]}`))
      return [name, existsSync(out) ? readFileSync(out) : undefined]
    })
  )
}

/** The same of one file. */
export function convert(name: string, content: string | Uint8Array, to: string): Buffer | undefined {
  return convertAll({ [name]: content }, to)[name]
}
