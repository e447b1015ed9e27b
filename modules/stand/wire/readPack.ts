import { compile } from '#engines/rules'
import { directoryOf } from '#modules/schemes/parts'
import type { StandPack } from '../standPack.ts'
import { widenText } from './narrowTexts.ts'

/** What `writePack` wrote, compiled and ready to decide. It comes from our own server under its own hash. */
export function readPack(json: string): StandPack {
  const { hash, content, rules }: Pick<StandPack, 'hash' | 'content' | 'rules'> = JSON.parse(json, widenText)
  return { hash, content, rules, program: compile(rules), directory: directoryOf(content, rules) }
}
