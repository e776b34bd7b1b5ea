/** Names that Windows keeps for devices, whatever ending they have. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
/** Characters that some system does not allow in the name of a file. */
const UNSAFE = /[\0-\x1f\x7f"*/:<>?\\|]/g
/** Systems allow 255; an ending, a number and what a draft is called come on top. */
const MOST_BYTES = 180

/** A text as the name of a file or folder, without its ending, on any system; never empty, never `.` or `..`. */
export function safeName(text: string): string {
  const name = text.normalize('NFC').replace(UNSAFE, '_').trimStart()
  let bytes = 0
  let end = 0
  for (const character of name) {
    bytes += Buffer.byteLength(character)
    if (bytes > MOST_BYTES) break
    end += character.length
  }
  const short = name.slice(0, end).replace(/[\s.]+$/, '')
  return short === '' || DEVICE.test(short) ? `_${short}` : short
}
