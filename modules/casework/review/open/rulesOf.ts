import { may, type Actor } from '#modules/identity'
import type { LoadedPack, Process } from '#modules/packs'
import { FeilunError } from '#platform/errors'
import { dayIn } from '../../acts/day.ts'
import { processOfCase } from '../../acts/packFor.ts'
import type { CaseAnswer } from '../../model/answer.ts'
import type { CaseRow } from '../../model/tables.ts'
import { answersOf } from '../../store/answers.ts'
import { factsOf, frozenFacts } from '../decide/frozenFacts.ts'
import { ruledBy } from '../decide/pinned.ts'
import { inActor } from '../inActor.ts'
import type { Reviewing } from '../needs.ts'
import { caseSeen } from '../sheets/caseSeen.ts'
import { rulesBeside, type RulesBeside } from './evidence.ts'

/** What the rules of the version under which a case runs say of its facts as they were sent, on the day of sending. */
export function rulesOfCase(
  pack: LoadedPack,
  process: Process,
  row: CaseRow,
  answers: readonly CaseAnswer[],
): RulesBeside {
  const held = frozenFacts(pack, process, row.party_kind, answers)
  const asOf = dayIn(pack.content.pack.timezone, row.submitted ?? row.started)
  return rulesBeside(pack, ruledBy(pack, row.scheme, factsOf(held), asOf), held)
}

/** The same for whoever works on the case. @throws FeilunError `case-unknown`, `not-permitted` */
export const rulesOf = (needs: Reviewing, actor: Actor, reference: string): Promise<RulesBeside> =>
  inActor(needs, actor, async (connection) => {
    const row = await caseSeen(connection, reference)
    if (!may(actor, 'queue.read', { scheme: row.scheme })) throw new FeilunError('not-permitted')
    await needs.identity.logRead(connection, { actor, about: row.party, what: 'rules', why: row.reference })
    const { pack, process } = processOfCase(needs.packs, row)
    return rulesOfCase(pack, process, row, await answersOf(connection, row.id))
  })
