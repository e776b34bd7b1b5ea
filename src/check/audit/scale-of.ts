/** Hours are reckoned in minutes, everything else as it is. */
export function scaleOf(unit: string): number {
  return unit === '小时' || unit === '钟头' ? 60 : 1
}
