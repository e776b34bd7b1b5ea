import { scaleOf } from './scale-of.js'

/** A number as people write it: at most four decimals, no zeros behind them; with a unit in that unit, 31000 元 as 3.1万元. */
export function writeFigure(size: number, unit = ''): string {
  const value = size / scaleOf(unit)
  // Most are small and whole, and written as what they are.
  if (value === (value | 0) && value < 1e4) return `${value | 0}${unit}`
  const short = unit === '元' && value >= 1e4
  return `${Math.round((short ? value / 1e4 : value) * 1e4) / 1e4}${short ? '万' : ''}${unit}`
}
