import type { LoadedPack } from '#modules/packs'
import type { Language } from '#platform/i18n'
import { standPackOf } from '../standPackOf.ts'
import { writePack } from './writePack.ts'

const made = new WeakMap<LoadedPack, Map<Language, string>>()

/** The browser's pack in a language, written once for each loaded pack. */
export function packText(loaded: LoadedPack, language: Language): string {
  const texts = made.get(loaded) ?? new Map<Language, string>()
  made.set(loaded, texts)
  const text = texts.get(language) ?? writePack(standPackOf(loaded), language)
  texts.set(language, text)
  return text
}
