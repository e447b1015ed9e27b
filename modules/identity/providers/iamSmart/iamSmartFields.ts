import { z } from 'zod'
import { normalisedHkid } from './hkid.ts'

/** Fields of the identity card, which the service calls the profile; all others are of the person's e-ME. */
const profile = new Set(['idNo', 'enName', 'chName', 'birthDate', 'gender'])
export const nameFields = ['chName', 'enName'] as const
export const idField = 'idNo'

export const isProfileField = (field: string): boolean => profile.has(field)

/** A name is a text, or an object with the whole name in one of its fields. */
const name = z.union([
  z.string(),
  z.object({ UnstructuredName: z.string() }).transform(({ UnstructuredName }) => UnstructuredName),
])
const idNumber = z.union([
  z.string(),
  z
    .object({ Identification: z.string(), CheckDigit: z.string() })
    .transform(({ Identification, CheckDigit }) => `${Identification}${CheckDigit}`),
])

/** The person's names as one line, the Chinese one first; undefined where they gave none. */
export function nameIn(fields: Readonly<Record<string, unknown>>): string | undefined {
  const names = nameFields.flatMap((field) => {
    const read = name.safeParse(fields[field])
    return read.success && read.data.trim() !== '' ? [read.data.trim()] : []
  })
  return names.length === 0 ? undefined : names.join(' ').slice(0, 200)
}

/** The number of the identity card in the form that is hashed; undefined where there is none, or its check digit is wrong. */
export function hkidIn(fields: Readonly<Record<string, unknown>>): string | undefined {
  const read = idNumber.safeParse(fields[idField])
  return read.success ? normalisedHkid(read.data) : undefined
}
