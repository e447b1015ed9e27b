import type { Amendment } from '#modules/packs'
import { FeilunError } from '#platform/errors'
import type { Accepting } from '../accept/acceptance.ts'
import { amendmentsFor } from '../accept/amendmentsFor.ts'
import { becomings, entryOfTarget, readTarget } from '../accept/choice.ts'
import { citationsOf, plainCitationsOf } from '../accept/citations.ts'
import { formReader, noteIn, one, type Fields } from '../accept/formReader.ts'
import { idGiver } from '../accept/newId.ts'
import { heard } from '../accept/overruling.ts'
import { Refused } from '../accept/problems.ts'
import { fieldProblems } from '../accept/refusal.ts'
import { standingOf } from '../compare/standing.ts'
import type { Decision } from '../decisions/decision.ts'
import type { ReadingDependencies } from '../dependencies.ts'
import { dateOf, reviewedOf, type OpenedText, type Reviewed } from '../openText.ts'
import { evidenceOf } from './evidenceOf.ts'
import { keepInTurn, mustNotBeTaken } from './keepInTurn.ts'

export type DecideNeeds = Pick<ReadingDependencies, 'database' | 'packs' | 'now'>

/** Who decides on which candidate, having seen which turn. */
export interface Item {
  readonly candidate: string
  readonly turn: number
}

/** A new source comes into the pack with the first fact that is accepted of it. @throws Refused */
function sourceOf({ description }: OpenedText): { readonly id: string; readonly before: readonly Amendment[] } {
  if (description.by === 'nobody') throw new Refused([{ field: 'as', key: 'describe-first' }])
  const { source } = description
  return description.by === 'pack'
    ? { id: source.id, before: [] }
    : { id: source.id, before: [{ kind: 'add-source', source: description.source }] }
}

async function amend(
  { database, packs, now }: DecideNeeds,
  opened: OpenedText,
  given: {
    readonly amendments: readonly Amendment[]
    readonly items: readonly { readonly reviewed: Reviewed; readonly turn: number }[]
    readonly by: string
    readonly reason: string
    readonly overruled?: string | undefined
    readonly seen?: string
  },
): Promise<void> {
  const at = now()
  const reason = given.reason === '' ? undefined : given.reason
  try {
    await packs.amend({
      amendments: given.amendments,
      by: { name: given.by },
      // The record of the pack says it too: whoever reads the change there has to know.
      reason: [reason, given.overruled].filter((each) => each !== undefined).join('\n') || undefined,
      at,
      seen: given.seen,
      // In the pack's own transaction: no change without its decision on record, and no decision without its change.
      alongside: (connection, amendments) =>
        keepInTurn(
          connection,
          given.items.map(({ reviewed: { candidate }, turn }): Decision => ({
            sha256: opened.sha256,
            candidate: candidate.id,
            turn,
            at,
            by: given.by,
            decision: 'accepted',
            reason,
            body: {
              ...evidenceOf(candidate, opened.engine),
              ...(given.overruled === undefined ? {} : { overruled: given.overruled }),
              amendments,
            },
          })),
        ),
    })
  } catch (error) {
    if (!(error instanceof FeilunError) || error.code !== 'amendment-refused') throw error
    // Often it is refused because another reviewer has just said the same: that is what this one has to know.
    for (const { reviewed, turn } of given.items)
      await mustNotBeTaken(database, opened.sha256, reviewed.candidate.id, turn)
    throw new Refused(fieldProblems(error))
  }
}

const mustBeOpen = ({ state }: Reviewed): void => {
  if (state.kind !== 'open') throw new FeilunError('candidate-decided', { by: state.decision.by })
}

/**
 * Takes a candidate into the pack as a form says.
 * @throws Refused with what is wrong at which field; FeilunError `candidate-unknown`, `candidate-decided`
 */
export async function accept(
  needs: DecideNeeds,
  opened: OpenedText,
  item: Item,
  fields: Fields,
  by: string,
): Promise<void> {
  const { content } = needs.packs.current()
  const reviewed = reviewedOf(opened, item.candidate)
  mustBeOpen(reviewed)
  const { candidate, overruled } = heard(reviewed.candidate, fields)
  const { id: source, before } = sourceOf(opened)
  const form = formReader(fields, opened.text)
  const of = readTarget(content, one(fields, 'of'))
  const as = form.choice('as', becomings)
  if (of === undefined) throw new Refused([{ field: 'of', key: 'choose' }])
  const accepting: Accepting = {
    content,
    candidate,
    choice: { as, of },
    standing: standingOf(content, candidate, entryOfTarget(of), opened.compared),
    form,
    cite: citationsOf(candidate, source),
    plainCite: plainCitationsOf(candidate, source),
    date: dateOf(opened),
    newId: idGiver(content),
  }
  const amendments = amendmentsFor(accepting)
  if (form.problems.length > 0) throw new Refused(form.problems)
  const seen = one(fields, 'seen')
  await amend(needs, opened, {
    amendments: [...before, ...amendments],
    items: [{ reviewed, turn: item.turn }],
    by,
    overruled,
    reason: noteIn(fields, 'note'),
    ...(seen === '' ? {} : { seen }),
  })
}

/**
 * Adds many candidates to what the pack says already, as further citations.
 * @throws Refused where one says something that the pack does not; FeilunError as `accept`
 */
export async function citeMany(
  needs: DecideNeeds,
  opened: OpenedText,
  items: readonly Item[],
  by: string,
): Promise<void> {
  const { id: source, before } = sourceOf(opened)
  const chosen = items.map((item) => ({ reviewed: reviewedOf(opened, item.candidate), turn: item.turn }))
  const cited = chosen.flatMap(({ reviewed }): readonly Amendment[] => {
    mustBeOpen(reviewed)
    const { standing, candidate } = reviewed
    return standing.kind === 'same'
      ? [{ kind: 'add-citation', to: standing.said.place, cite: citationsOf(candidate, source) }]
      : []
  })
  if (cited.length === 0 || cited.length < chosen.length)
    throw new Refused([{ field: 'found', key: 'nothing-to-cite' }])
  // Two places of one sentence may say the same of the same: one citation is enough.
  const once = [...new Map(cited.map((each) => [JSON.stringify(each), each])).values()]
  await amend(needs, opened, { amendments: [...before, ...once], items: chosen, by, reason: '' })
}
