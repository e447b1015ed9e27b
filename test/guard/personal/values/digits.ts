import { below, type Random } from '../../../../bench/rules/random.ts'

export const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => below(random, 10)).join('')

/** The same in the forms that take the width of a Chinese character. */
export const fullWidth = (text: string): string =>
  text.replaceAll(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
