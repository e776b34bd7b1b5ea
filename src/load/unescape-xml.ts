/** A reference to a character: by its number, or one of the five that XML names. */
const REFERENCE = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The characters that a piece of XML text stands for. */
export function unescapeXml(raw: string): string {
  return raw.replace(REFERENCE, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name.toLowerCase()]!
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
