/** Characters that XML 1.0 does not allow, and halves of surrogate pairs. */
const ILLEGAL =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A text as XML can hold it: what it cannot hold is shown as U+FFFD, and line ends are of one kind. */
export function legalText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(ILLEGAL, '\ufffd')
}
