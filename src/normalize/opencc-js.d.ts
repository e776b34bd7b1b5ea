/** The package's own types import their parts without extension, which NodeNext does not resolve; this is what we use of it. */
declare module 'opencc-js/t2cn' {
  /** Entries `from to`, joined by `|`. */
  type Dictionary = string
  type DictionaryGroup = readonly Dictionary[]
  /** One conversion for each group, in order; within a group the longest entry wins. */
  export function ConverterFactory(...groups: (readonly DictionaryGroup[])[]): (text: string) => string
  export const Locale: { readonly to: Readonly<Record<string, readonly DictionaryGroup[]>> }
}
