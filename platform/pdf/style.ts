import type { Weight } from './fonts.ts'

/** Sizes are in points. */
export interface Style {
  readonly size: number
  /** From one line to the next. */
  readonly leading: number
  readonly weight: Weight
  readonly colour: string
}

/** A4, with margins that leave lines of some 42 Chinese characters or 85 letters. */
export const page = { width: 595.28, height: 841.89, left: 68, right: 68, top: 64, bottom: 72 } as const

const ink = '#1d1d1b'
const grey = '#4a4a48'
/** The colour of the site’s own marks, dark enough on white for any size of text (9.6 : 1). */
export const green = '#00543a'
export const line = '#b4b4ae'
export const tint = '#eef3f0'

export const styles = {
  1: { size: 19, leading: 27, weight: 'bold', colour: ink },
  2: { size: 13, leading: 20, weight: 'bold', colour: ink },
  3: { size: 11, leading: 17, weight: 'bold', colour: ink },
  plain: { size: 10.5, leading: 17, weight: 'regular', colour: ink },
  box: { size: 10.5, leading: 17, weight: 'regular', colour: ink },
  small: { size: 8.5, leading: 13, weight: 'regular', colour: grey },
} as const satisfies Readonly<Record<string | number, Style>>
