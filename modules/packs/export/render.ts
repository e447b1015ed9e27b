import { parseDocument } from 'yaml'
import { simplify } from '#platform/simplify'
import { isRecord } from '../read/entries.ts'

/** How a file of a pack writes what is left to taste. */
export interface Style {
  /** Whether a wording stands in one line: `{ zh-Hant: …, en: … }`. */
  readonly texts: 'flow' | 'block'
}

const yields = (yaml: string, read: (data: unknown) => unknown, text: string): boolean => {
  const document = parseDocument(yaml)
  if (document.errors.length + document.warnings.length > 0) return false
  try {
    return read(document.toJS()) === text
  } catch {
    return false // What looks like an alias names nothing.
  }
}

const valueIn = (data: unknown): unknown => (isRecord(data) ? data['k'] : undefined)
const itemIn = (data: unknown): unknown => (Array.isArray(data) ? valueIn(data[0]) : undefined)

/** Whether a text can stand without quotes is asked of the reader itself, both in a line of its own and between brackets. */
const isPlain = (text: string): boolean =>
  !text.includes('\n') && yields(`k: ${text}\n`, valueIn, text) && yields(`[{ k: ${text} }]\n`, itemIn, text)

/** JSON's text is YAML's in double quotes. */
const scalar = (value: unknown): string => (typeof value === 'string' && isPlain(value) ? value : JSON.stringify(value))

const isScalar = (value: unknown): boolean => typeof value !== 'object' || value === null
const isText = (value: unknown): boolean => isRecord(value) && 'zh-Hant' in value
const isCitation = (value: unknown): boolean => isRecord(value) && 'source' in value && 'sum' in value

/** Digits in a sum or a figure would be read as a number, and a reader looks for quotes there. */
const quoted: ReadonlySet<string> = new Set(['sum', 'figure'])

/** What a file need not say: 简体 that OpenCC makes, and lists that are empty. */
function said(value: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] {
  const hant = value['zh-Hant']
  return Object.entries(value).filter(([key, below]) => {
    if (key === 'zh-Hans' && typeof hant === 'string') return below !== simplify(hant)
    return !(Array.isArray(below) && below.length === 0)
  })
}

/** A value in one line. */
export function flow(value: unknown, key = ''): string {
  if (Array.isArray(value)) return `[${value.map((item: unknown) => flow(item)).join(', ')}]`
  if (isRecord(value)) {
    const pairs = said(value).map(([name, below]) => `${name}: ${flow(below, name)}`)
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`
  }
  return quoted.has(key) ? JSON.stringify(value) : scalar(value)
}

const standsInLine = (value: unknown, style: Style): boolean =>
  isScalar(value) ||
  isCitation(value) ||
  (isText(value) && style.texts === 'flow') ||
  (Array.isArray(value) && value.every(isScalar))

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`)

/** A key and its value, as lines. */
export function pairLines(key: string, value: unknown, style: Style): readonly string[] {
  return standsInLine(value, style)
    ? [`${key}: ${flow(value, key)}`]
    : [
        `${key}:`,
        ...indented(Array.isArray(value) ? value.flatMap((item) => itemLines(item, style)) : lines(value, style)),
      ]
}

const lines = (value: unknown, style: Style): readonly string[] =>
  isRecord(value) ? said(value).flatMap(([key, below]) => pairLines(key, below, style)) : [flow(value)]

/** An item of a list, as lines: what follows its dash is in line with what it begins with. */
export function itemLines(value: unknown, style: Style): readonly string[] {
  if (standsInLine(value, style)) return [`- ${flow(value)}`]
  const [first = '', ...rest] = lines(value, style)
  return [`- ${first}`, ...indented(rest)]
}
