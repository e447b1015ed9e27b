import type { FastifyRequest } from 'fastify'
import type { Unit } from '#modules/accounts'
import { unitOf, type CaseView } from '#modules/casework'
import type { Actor } from '#modules/identity'
import type { LoadedPack, Process } from '#modules/packs'
import { directoryOf, type Directory } from '#modules/schemes/parts'
import { FeilunError } from '#platform/errors'
import type { ApplyNeeds } from './needs.ts'
import type { View } from './view.ts'

/** A case with what its pages are drawn with: the version of the pack under which it runs. */
export interface OpenedCase {
  readonly view: View
  readonly case: CaseView
  readonly pack: LoadedPack
  readonly process: Process
  readonly directory: Directory
  /** What its award counts. */
  readonly unit: Unit
}

/** @throws FeilunError `case-unknown` also for one that the actor may not see */
export async function openedCase(
  { site, casework, packs }: Pick<ApplyNeeds, 'site' | 'casework' | 'packs'>,
  { language, url: path }: Pick<FastifyRequest, 'language' | 'url'>,
  actor: Actor,
  reference: string,
): Promise<OpenedCase> {
  const shown = await casework.view(actor, reference)
  const current = packs.current()
  const pack = current.hash === shown.pack.hash ? current : await packs.at(shown.pack.hash)
  const { content, rules } = pack
  const process = content.processes.find(({ id }) => id === shown.process)
  if (process === undefined) throw new FeilunError('scheme-takes-no-cases', { scheme: shown.scheme })
  const view = { site, language, path, timeZone: content.pack.timezone }
  return { view, case: shown, pack, process, directory: directoryOf(content, rules), unit: unitOf(process, pack) }
}
