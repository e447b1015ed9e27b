import type { Glossary } from './addition.ts'
import { tableOf } from './tableOf.ts'

/** A glossary in lines: `english / english too = 中文 中文`. */
export function glossaryOf(lines: string): Glossary {
  return tableOf(lines).map(({ said, add }) => ({ en: said, zh: add }))
}
