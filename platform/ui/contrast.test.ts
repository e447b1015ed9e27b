import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

type Scheme = 'light' | 'dark'

/** The colours that a style sheet gives names to. */
const coloursIn = (sheet: string): ReadonlyMap<string, string> =>
  new Map(
    [...readFileSync(join(import.meta.dirname, 'style', sheet), 'utf8').matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(
      ([, name = '', hex = '']) => [name, hex],
    ),
  )

const colours: Readonly<Record<Scheme, ReadonlyMap<string, string>>> = {
  light: coloursIn('tokens.css'),
  dark: coloursIn('dark.css'),
}

function colour(name: string, scheme: Scheme): string {
  const hex = colours[scheme].get(name)
  if (hex === undefined) throw new Error(`There is no ${scheme} colour --${name}`)
  return hex
}

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const tones = ['positive', 'next', 'waiting', 'attention', 'neutral', 'negative']
const grounds = ['paper', 'plate', 'sunk']

/** Every pair of colours in which one is text on the other. */
const text: readonly (readonly [string, string])[] = [
  ...['ink', 'ink-soft', 'accent', 'accent-strong', 'negative'].flatMap((over) =>
    grounds.map((under) => [over, under] as const),
  ),
  ...tones.flatMap((tone) => [
    [tone, `${tone}-wash`] as const,
    [tone, 'plate'] as const,
    ['ink', `${tone}-wash`] as const,
    ['accent', `${tone}-wash`] as const,
  ]),
  ['ink', 'accent-wash'],
  ['ink-soft', 'accent-wash'],
  ['accent', 'accent-wash'],
  ['accent-strong', 'accent-wash'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['livery-ink', 'livery'],
  ['ink', 'mark'],
]

/** Every pair in which one is the edge or sign of something and has to be told from its ground. */
const signs: readonly (readonly [string, string])[] = [
  ...['edge', 'focus', 'accent', 'rule-strong'].flatMap((over) => grounds.map((under) => [over, under] as const)),
  ...tones.map((tone) => [tone, 'paper'] as const),
  ['livery-line', 'livery'],
  ['livery-ink', 'livery'],
  ['focus', 'accent-wash'],
  ['accent', 'accent-wash'],
]

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  it.each(text)('text in %s on %s has a contrast of 4.5 or more', (over, under) => {
    expect(contrast(colour(over, scheme), colour(under, scheme))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(signs)('%s is told from %s by a contrast of 3 or more', (over, under) => {
    expect(contrast(colour(over, scheme), colour(under, scheme))).toBeGreaterThanOrEqual(3)
  })
})

it('measures contrast as the standard does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 2)
})

it('has a dark colour for every light one', () => {
  expect([...colours.dark.keys()]).toEqual([...colours.light.keys()])
})

it('gives the bar of the browser the colour of the header', () => {
  const head = readFileSync(join(import.meta.dirname, 'page/Head.tsx'), 'utf8')
  const [light, dark] = [...head.matchAll(/name="theme-color" content="(#[0-9a-f]{6})"/g)].map(([, hex]) => hex)
  expect([light, dark]).toEqual([colour('livery', 'light'), colour('livery', 'dark')])
})
