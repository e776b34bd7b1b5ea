const utf8 = new TextDecoder('utf-8', { fatal: true })
const gb18030 = new TextDecoder('gb18030')

/** The name of a file as people see it: UTF-8, or else GB18030, in which old archives are unpacked. */
export function decodeName(name: Uint8Array): string {
  try {
    return utf8.decode(name)
  } catch {
    return gb18030.decode(name)
  }
}
