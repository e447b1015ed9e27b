import type { FactValue } from '#engines/rules'
import { checksum } from './checksum.ts'
import type { Session } from './session.ts'

/** The version of the form below; a change that old readers cannot read gets a new number. */
export const formVersion = '1'
/** How many characters of the pack's hash a session carries. */
export const hashLength = 8

/** A dash alone means skipped, so an answer that is one is escaped. */
const escaped = (text: string): string => (text === '-' ? '%2D' : encodeURIComponent(text))

function written(value: FactValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number' || typeof value === 'string') return escaped(String(value))
  return value.map(encodeURIComponent).join('+')
}

/**
 * A session as one line for the fragment of a link, a hidden field or the device's own store. It stays readable on purpose, so
 * that people can see what a link tells about them: `1.9f3a11c2.student&study-route=vtc+self-financing&iam-smart-user=yes&hiring=-&.k3f0`
 * is version, pack and party; then answers, a dash being a skipped question; then a checksum, last, since the end is what gets
 * lost when a link is cut short. No letter in it is one that messengers take for the end of an address.
 */
export function writeSession({ party, entries }: Session, packHash: string): string {
  const body = [
    `${formVersion}.${packHash.slice(0, hashLength)}.${party === undefined ? '' : encodeURIComponent(party)}`,
    ...entries.map((entry) => `${entry.fact}=${entry.kind === 'skipped' ? '-' : written(entry.value)}`),
  ].join('&')
  return `${body}&.${checksum(body)}`
}
