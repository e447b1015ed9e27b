import type { RightName } from '../words/wording.ts'

/** Names what a value should be as the error of its pattern, so that a problem can be worded in any language. */
export const right = <Name extends RightName>(name: Name): `right.${Name}` => `right.${name}`
