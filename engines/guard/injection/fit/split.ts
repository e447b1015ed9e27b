import { emptyWord, withUnit } from '../read/hashing.ts'
import type { Example } from './example.ts'

/** A number in [0, 1) for a group and a seed, the same always. */
export function shareOf(group: string, seed: number): number {
  let hash = withUnit(emptyWord, seed)
  for (let at = 0; at < group.length; at++) hash = withUnit(hash, group.charCodeAt(at))
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32
}

export interface Split {
  readonly training: readonly Example[]
  readonly validation: readonly Example[]
}

/** Whole groups go to one side. */
export function splitByGroup(examples: readonly Example[], seed: number, validationShare: number): Split {
  const isKept = ({ group }: Example): boolean => shareOf(group, seed) < validationShare
  return { training: examples.filter((each) => !isKept(each)), validation: examples.filter(isKept) }
}
