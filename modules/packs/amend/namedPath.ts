import { isRecord } from '../read/entries.ts'

/** A place in a pack's content with the ids of entries in the place of their numbers: `measures/ai-training/money/vote/amount`. */
export function namedPath(data: unknown, path: readonly (string | number)[]): string {
  let value: unknown = data
  const steps = path.map((step) => {
    const there = typeof value === 'object' && value !== null && Object.hasOwn(value, step)
    const below: unknown = there ? Reflect.get(Object(value), step) : undefined
    const id = typeof step === 'number' && isRecord(below) ? below['id'] : undefined
    value = below
    return typeof id === 'string' ? id : String(step)
  })
  return steps.join('/')
}
