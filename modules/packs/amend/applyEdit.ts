import { isRecord } from '../read/entries.ts'
import type { Edit, Step } from './edit.ts'
import { placeInList } from './placeInList.ts'

/** Why an edit cannot be done. */
export type Refusal =
  /** What it changes is not there. */
  | 'missing'
  /** Another entry has the id. */
  | 'taken'
  /** What it replaces is not what it replaced when it was made. */
  | 'overtaken'

export type Applied =
  | { readonly done: true; readonly data: unknown }
  /** It is said already, in as many words or in more. */
  | { readonly done: false; readonly because: 'said' | Refusal }

/** Whether `have` says all that `said` says: keys and items besides are no matter, nor is the order of lists. */
export function says(have: unknown, said: unknown): boolean {
  if (Array.isArray(said)) {
    return Array.isArray(have) && said.every((item: unknown) => have.some((other: unknown) => saysItem(other, item)))
  }
  if (!isRecord(said)) return Object.is(have, said)
  return isRecord(have) && Object.entries(said).every(([key, value]) => says(have[key], value))
}

const saysItem = (other: unknown, item: unknown): boolean => says(other, item)

/** The value at a path, undefined where there is none. */
export function valueUnder(data: unknown, [step, ...rest]: readonly Step[]): unknown {
  if (step === undefined) return data
  if (typeof step === 'string') {
    return isRecord(data) && Object.hasOwn(data, step) ? valueUnder(data[step], rest) : undefined
  }
  if (!Array.isArray(data)) return undefined
  return valueUnder(
    data.find((item: unknown) => isRecord(item) && item['id'] === step.id),
    rest,
  )
}

/** A copy of `data` with what stands at a path replaced; the way there must exist. */
export function replaced(data: unknown, [step, ...rest]: readonly Step[], value: unknown): unknown {
  if (step === undefined) return value
  if (typeof step === 'string') {
    return isRecord(data) ? { ...data, [step]: replaced(data[step], rest, value) } : data
  }
  if (!Array.isArray(data)) return data
  return data.map((item: unknown) => (isRecord(item) && item['id'] === step.id ? replaced(item, rest, value) : item))
}

function added(data: unknown, { at, value }: Edit): Applied {
  const around = valueUnder(data, at.slice(0, -1))
  if (!isRecord(around)) return { done: false, because: 'missing' }
  const there = valueUnder(data, at)
  // A list that is left out is empty; anything else that is no list has no place for the value.
  const list: readonly unknown[] | undefined = there === undefined ? [] : Array.isArray(there) ? there : undefined
  if (list === undefined) return { done: false, because: 'missing' }
  const id = isRecord(value) ? value['id'] : undefined
  const same = list.find((item) => (id === undefined ? says(item, value) : isRecord(item) && item['id'] === id))
  if (same !== undefined) return { done: false, because: says(same, value) ? 'said' : 'taken' }
  return { done: true, data: replaced(data, at, list.toSpliced(placeInList(at, list, value), 0, value)) }
}

const withoutCite = (value: unknown): unknown => {
  if (!isRecord(value)) return value
  const { cite: _cite, ...rest } = value
  return rest
}

/** Whether what stands at a key is what it would be set to: further citations are no matter, a further key is. */
export const isSetTo = (now: unknown, value: unknown): boolean =>
  says(now, value) && says(withoutCite(value), withoutCite(now))

/** @param was what the edit replaced when it was made; `undefined` in it where there was nothing, left out where that is no matter */
function setTo(data: unknown, { at, value }: Edit, was: { readonly value: unknown } | undefined): Applied {
  if (!isRecord(valueUnder(data, at.slice(0, -1)))) return { done: false, because: 'missing' }
  const now = valueUnder(data, at)
  if (isSetTo(now, value)) return { done: false, because: 'said' }
  const isAsItWas = was === undefined || (says(now, was.value) && says(was.value, now))
  return isAsItWas ? { done: true, data: replaced(data, at, value) } : { done: false, because: 'overtaken' }
}

/** Does one edit to content as it is written, in a copy. */
export function applyEdit(data: unknown, edit: Edit, was?: { readonly value: unknown }): Applied {
  return edit.does === 'add' ? added(data, edit) : setTo(data, edit, was)
}
