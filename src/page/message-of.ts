import type { PageDocument } from './data.js'
import { currentScript } from './say.js'

/** The message of a finding in the script of the interface; what it quotes stays as written. */
export function messageOf({ findings, messages }: PageDocument, index: number): string {
  return currentScript() === 'hant' ? messages[index]! : findings[index]!.message
}
