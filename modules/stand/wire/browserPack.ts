import { createHash } from 'node:crypto'
import type { LoadedPack } from '#modules/packs'
import type { Language } from '#platform/i18n'
import { standPackOf } from '../standPackOf.ts'
import { writePack } from './writePack.ts'

/** What a browser decides with, and its address: named by a hash of all of it, words included, so it may be kept for ever. */
export interface BrowserPack {
  readonly address: string
  readonly text: string
}

const made = new WeakMap<LoadedPack, Map<Language, BrowserPack>>()

/** The browser's pack in a language, written once for each loaded pack. */
export function browserPack(loaded: LoadedPack, language: Language): BrowserPack {
  const packs = made.get(loaded) ?? new Map<Language, BrowserPack>()
  made.set(loaded, packs)
  const known = packs.get(language)
  if (known !== undefined) return known
  const text = writePack(standPackOf(loaded), language)
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16)
  const pack = { address: `/stand/pack-${hash}.${language}.json`, text }
  packs.set(language, pack)
  return pack
}
