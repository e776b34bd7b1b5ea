/** As in normalize/: the package's own types cannot be resolved; this is what we use of its other direction. */
declare module 'opencc-js/cn2t' {
  export function Converter(options: { readonly from: 'cn'; readonly to: 't' | 'tw' | 'hk' }): (text: string) => string
}
