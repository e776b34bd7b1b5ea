/** Whether a pattern is a plain word, which matches itself and nothing else. */
export function isPlain(source: string): boolean {
  return PLAIN.test(source)
}

const PLAIN = /^[^\\[\](){}.*+?^$|\uD800-\uDFFF]+$/
