/** A share of the chart's width or height as an SVG length. Two decimals are a fiftieth of a pixel on a wide screen. */
export const percent = (share: number): string => `${Math.round(share * 100) / 100}%`
