/** A dictionary of OpenCC as its package ships it: `from to[ to…]` joined by `|`, the first `to` being the usual one. */
declare module 'opencc-js/dict/TSCharacters' {
  const dictionary: string
  export default dictionary
}
declare module 'opencc-js/dict/STCharacters' {
  const dictionary: string
  export default dictionary
}
declare module 'opencc-js/dict/HKVariants' {
  const dictionary: string
  export default dictionary
}
declare module 'opencc-js/dict/TWVariants' {
  const dictionary: string
  export default dictionary
}
