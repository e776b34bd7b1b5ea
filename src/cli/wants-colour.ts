import type { Io } from './io.js'

/** Colours on a terminal, or where FORCE_COLOR asks for them; never where NO_COLOR forbids them (no-color.org). */
export function wantsColour({ stdout, env }: Pick<Io, 'stdout' | 'env'>): boolean {
  return (stdout.isTTY === true || Boolean(env['FORCE_COLOR'])) && !env['NO_COLOR']
}
