import type { FastifyRequest } from 'fastify'
import { openedCase, type OpenedCase } from '#modules/casework/parts'
import type { Actor } from '#modules/identity'
import { FeilunError } from '#platform/errors'
import { may } from '#modules/identity'
import type { WorkNeeds } from '../needs.ts'

/** A case that somebody works on. @throws FeilunError `case-unknown`, `not-permitted` for an applicant's own */
export async function workCase(
  needs: WorkNeeds,
  request: Pick<FastifyRequest, 'language' | 'url'>,
  actor: Actor,
  reference: string,
): Promise<OpenedCase> {
  const opened = await openedCase(needs, request, actor, reference)
  if (!may(actor, 'queue.read', { scheme: opened.case.scheme })) throw new FeilunError('not-permitted')
  return opened
}
