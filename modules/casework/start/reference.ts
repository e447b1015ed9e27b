import { FeilunError } from '#platform/errors'
import type { Reference } from '../model/ids.ts'

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const base = alphabet.length

/**
 * The check character of letters and digits by ISO 7064 MOD 37,36: one wrong sign, or two that changed places, are always noticed.
 */
function checkOf(signs: string): string {
  let product = base
  for (const sign of signs) {
    const sum = (product + alphabet.indexOf(sign)) % base
    product = ((sum === 0 ? base : sum) * 2) % (base + 1)
  }
  return alphabet[(base + 1 - product) % base] ?? '0'
}

const form = /^FL-(\d{4})-(\d{6,})-([0-9A-Z])$/

const isReference = (text: string): text is Reference => {
  const parts = form.exec(text)
  return parts !== null && checkOf(`FL${parts[1] ?? ''}${parts[2] ?? ''}`) === parts[3]
}

/** A reference as people write it: in small letters, with spaces. @throws FeilunError `case-unknown` for one that is mistyped */
export function referenceOf(text: string): Reference {
  const reference = text
    .normalize('NFKC')
    .trim()
    .toUpperCase()
    .replaceAll(/[\s‐-―]+/gu, '-')
  if (!isReference(reference)) throw new FeilunError('case-unknown', { reference: text.slice(0, 40) })
  return reference
}

/** The reference of a new case. @param number counted over all cases */
export function newReference(year: string, number: number): Reference {
  const digits = String(number).padStart(6, '0')
  return referenceOf(`FL-${year}-${digits}-${checkOf(`FL${year}${digits}`)}`)
}
