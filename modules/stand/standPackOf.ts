import type { LoadedPack } from '#modules/packs'
import { directoryOf } from '#modules/schemes/parts'
import type { StandPack } from './standPack.ts'

const made = new WeakMap<LoadedPack, StandPack>()

/** The loaded pack as results are made from it; made once for each pack. */
export function standPackOf(loaded: LoadedPack): StandPack {
  const known = made.get(loaded)
  if (known !== undefined) return known
  const { content, rules, program, hash } = loaded
  const pack: StandPack = { hash, content, rules, program, directory: directoryOf(content, rules) }
  made.set(loaded, pack)
  return pack
}
