import type { Verdict } from './tell.js'

/** What is found at a place; all are made in one piece and alike, which a literal that begins with a spread is not. */
export function say(
  { span, related }: Pick<Verdict, 'span'> & Required<Pick<Verdict, 'related'>>,
  outcome: Verdict['outcome'],
  message: string,
  severity?: Verdict['severity']
): Verdict {
  return { outcome, message, span, related, severity }
}
