/** What is used here of the package's simplified-to-traditional half. */
declare module 'opencc-js/cn2t' {
  export function Converter(options: { from: 'cn'; to: 't' }): (text: string) => string
}
