/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i
/** Characters that some system does not allow in the name of a file. */
const UNSAFE = /[\0-\x1f\x7f"*/:<>?\\|]/g

/** A text as the name of a file or folder, without its ending, on any system; never empty, never `.` or `..`. */
export function safeName(text: string): string {
  const name = text
    .normalize('NFC')
    .replace(UNSAFE, '_')
    .replace(/^\s+|[\s.]+$/g, '')
  // File systems count bytes, of which a Chinese character takes three.
  const short = Array.from(name).slice(0, 60).join('').trimEnd()
  return short === '' || DEVICE.test(short) ? `_${short}` : short
}
