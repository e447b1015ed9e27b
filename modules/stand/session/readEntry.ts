import { checkFacts, type Fact, type FactValue } from '#engines/rules'
import type { StandPack } from '../standPack.ts'
import type { Entry } from './session.ts'

/** Percent-escapes undone, or `undefined` where they are broken. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

function readSet(raw: string): readonly string[] | undefined {
  const parts = raw === '' ? [] : raw.split('+').map(decoded)
  const whole = parts.filter((part) => part !== undefined)
  return whole.length === parts.length ? [...new Set(whole)] : undefined
}

function readValue({ type }: Fact, raw: string): FactValue | undefined {
  if (type === 'boolean') return raw === 'yes' ? true : raw === 'no' ? false : undefined
  if (type === 'set') return readSet(raw)
  const text = decoded(raw)
  if (type === 'enum' || type === 'date' || type === 'text') return text
  return text !== undefined && /^-?\d{1,15}(\.\d{1,6})?$/.test(text) ? Number(text) : undefined
}

/** One `fact=value` of a written session, or `undefined` if the pack does not know the fact or does not allow the value. */
export function readEntry(part: string, pack: StandPack): Entry | undefined {
  const at = part.indexOf('=')
  if (at === -1) return undefined
  const id = part.slice(0, at)
  const raw = part.slice(at + 1)
  const fact = pack.directory.facts.get(id)
  if (fact === undefined || fact.derive !== undefined) return undefined
  if (raw === '-') return { kind: 'skipped', fact: id }
  const value = readValue(fact, raw)
  if (value === undefined || !checkFacts(pack.program, { [id]: value }).ok) return undefined
  return { kind: 'answered', fact: id, value }
}
