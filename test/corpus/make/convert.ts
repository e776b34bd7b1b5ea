import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A Word document in another format, made by LibreOffice; its dates make the bytes differ from run to run.
 * @param filter the name of LibreOffice's filter and its options, where the ending does not tell
 */
export function convert(docx: Uint8Array, ending: 'doc' | 'rtf' | 'pdf', filter = ''): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'))
  try {
    writeFileSync(join(folder, 'a.docx'), docx)
    const to = filter ? `${ending}:${filter}` : ending
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    execFileSync('soffice', ['--headless', profile, '--convert-to', to, '--outdir', folder, join(folder, 'a.docx')], {
      stdio: ['ignore', 'ignore', 'inherit']
    })
    return readFileSync(join(folder, `a.${ending}`))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
