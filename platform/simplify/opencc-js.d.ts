declare module 'opencc-js' {
  export function Converter(options: { from: 'hk' | 'tw' | 't'; to: 'cn' }): (text: string) => string
}
