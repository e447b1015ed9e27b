import { compile, type Program, type RulePack } from '#engines/rules'
import type { Language } from '#platform/i18n'
import { assetOf } from './assetOf.ts'
import type { Content } from './content/content.ts'
import type { PackBody } from './diff/listsOf.ts'

/** The pack in use, ready to decide. */
export interface LoadedPack {
  readonly content: Content
  readonly rules: RulePack
  readonly program: Program
  /** Of the pack's files and of the form in which the program stores them. */
  readonly hash: string
  readonly id: string
  readonly version: string
  /** When it became the current pack. */
  readonly loadedAt: Date
  /** The rules as JSON in one language, for deciding elsewhere; made once for each language. */
  readonly asset: (language: Language) => string
}

export function loadedPack({ content, rules }: PackBody, hash: string, loadedAt: Date): LoadedPack {
  const { id, version } = content.pack
  const assets = new Map<Language, string>()
  const asset = (language: Language): string => {
    const made = assets.get(language) ?? assetOf({ rules, hash, id, version }, language)
    assets.set(language, made)
    return made
  }
  return { content, rules, program: compile(rules), hash, id, version, loadedAt, asset }
}
