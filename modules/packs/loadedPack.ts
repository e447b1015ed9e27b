import { compile, type Program, type RulePack } from '#engines/rules'
import type { Content } from './content/content.ts'
import type { StoredVersion } from './store.ts'

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
}

/** Makes a stored version ready. All servers hold what was stored, so that they write the same bytes of it. */
export function loadedPack({ content, rules, hash, loadedAt }: StoredVersion): LoadedPack {
  const { id, version } = content.pack
  return { content, rules, program: compile(rules), hash, id, version, loadedAt }
}
