import type { FastifyRequest } from 'fastify'
import type { Unit } from '#modules/accounts'
import type { Actor } from '#modules/identity'
import type { LoadedPack, Process } from '#modules/packs'
import { directoryOf, type Directory } from '#modules/schemes/parts'
import { FeilunError } from '#platform/errors'
import type { Site } from '#platform/ui'
import type { CaseView } from '../model/caseView.ts'
import type { Casework } from '../model/casework.ts'
import type { PacksPort } from '../model/needs.ts'
import { unitOf } from '../money/account.ts'
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

export interface OpenedCaseNeeds {
  readonly site: Site
  readonly casework: Pick<Casework, 'view'>
  readonly packs: PacksPort
}

type Asked = Pick<FastifyRequest, 'language' | 'url'>

/** A case that was seen, with what its pages are drawn with. */
export async function dressedCase(
  { site, packs }: Pick<OpenedCaseNeeds, 'site' | 'packs'>,
  { language, url: path }: Asked,
  shown: CaseView,
): Promise<OpenedCase> {
  const current = packs.current()
  const pack = current.hash === shown.pack.hash ? current : await packs.at(shown.pack.hash)
  const { content, rules } = pack
  const process = content.processes.find(({ id }) => id === shown.process)
  if (process === undefined) throw new FeilunError('scheme-takes-no-cases', { scheme: shown.scheme })
  const view = { site, language, path, timeZone: content.pack.timezone }
  return { view, case: shown, pack, process, directory: directoryOf(content, rules), unit: unitOf(process, pack) }
}

/** @throws FeilunError `case-unknown` also for one that the actor may not see */
export const openedCase = async (
  needs: OpenedCaseNeeds,
  request: Asked,
  actor: Actor,
  reference: string,
): Promise<OpenedCase> => dressedCase(needs, request, await needs.casework.view(actor, reference))
