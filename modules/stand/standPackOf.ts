import type { LoadedPack } from '#modules/packs'
import { directoryOf, takesCases } from '#modules/schemes/parts'
import type { StandPack } from './standPack.ts'

const made = new WeakMap<LoadedPack, StandPack>()

/** A pack, wherever it was read from, as results are made from it. */
export function standPackFrom({
  content,
  rules,
  program,
  hash,
}: Pick<LoadedPack, 'content' | 'rules' | 'program' | 'hash'>): StandPack {
  const shown = { ...content, takesCases: takesCases(content.processes) }
  return { hash, content: shown, rules, program, directory: directoryOf(content, rules) }
}

/** The loaded pack as results are made from it; made once for each pack. */
export function standPackOf(loaded: LoadedPack): StandPack {
  const known = made.get(loaded)
  if (known !== undefined) return known
  const pack = standPackFrom(loaded)
  made.set(loaded, pack)
  return pack
}
