/** A number as people write it: at most four decimals, no zeros behind them. */
export function writeFigure(value: number): string {
  return String(Math.round(value * 1e4) / 1e4)
}
