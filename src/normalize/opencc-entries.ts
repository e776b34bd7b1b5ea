import { Locale } from 'opencc-js/t2cn'

/** OpenCC's own words and characters from traditional to simplified, the words first. */
export const openccEntries: readonly (readonly [from: string, to: string])[] = Locale.to['cn']!.flat()
  .flatMap((dictionary) => dictionary.split('|'))
  .map((entry) => entry.split(' ') as [string, string])
