const SPECIAL = /["&'<>]/
const NAMES: Readonly<Record<string, string>> = {
  '"': '&quot;',
  '&': '&amp;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;'
}

/** A text of characters that XML can hold, as it stands in an element or an attribute. */
export function xmlText(text: string): string {
  return SPECIAL.test(text) ? text.replace(/["&'<>]/g, (character) => NAMES[character]!) : text
}
