/** What is used here and in tests of the package's simplified-to-traditional half; its own types do not resolve. */
declare module 'opencc-js/cn2t' {
  export function Converter(options: { from: 'cn'; to: 't' | 'tw' }): (text: string) => string
  export function ConverterFactory(...groups: (readonly (readonly string[])[])[]): (text: string) => string
  export const Locale: { readonly from: Readonly<Record<string, readonly (readonly string[])[]>> }
}
