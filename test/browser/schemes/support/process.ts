import { readPack, type Ask, type Process } from '#modules/packs'
import { directoryOf } from '#modules/schemes/parts'
import { questionOf } from '#modules/casework/parts'
import type { Language } from '#platform/i18n'

const read = await readPack('packs/hk-2026')
if (!read.ok) throw new Error('The pack does not load.')
const { content, rules } = read.pack
const directory = directoryOf(content, rules)

/** The process of a scheme, as its pack says it. */
export function processOf(scheme: string): Process {
  const found = content.processes.find((process) => process.scheme === scheme)
  if (found === undefined) throw new Error(`no process of ${scheme}`)
  return found
}

/** What is asked, in the words of the pack. */
export const question = (ask: Ask, language: Language): string => questionOf(ask, directory, language)

export const factOf = (id: string) => {
  const fact = directory.facts.get(id)
  if (fact === undefined) throw new Error(`no fact ${id}`)
  return fact
}

export const stageName = (scheme: string, stage: string, language: Language): string =>
  processOf(scheme).stages.find(({ id }) => id === stage)?.name[language] ?? stage

export const reasonText = (scheme: string, reason: string, language: Language): string =>
  processOf(scheme).reasons.find(({ id }) => id === reason)?.text[language] ?? reason

export const partyKind = (id: string, language: Language): string =>
  content.parties.find((party) => party.id === id)?.label[language] ?? id
