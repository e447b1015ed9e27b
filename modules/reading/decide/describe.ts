import type { Fields } from '../accept/formReader.ts'
import { ofSource } from '../decisions/decision.ts'
import { readDescription } from '../describe/readDescription.ts'
import type { OpenedText } from '../openText.ts'
import type { DecideNeeds } from './accept.ts'
import { keepInTurn } from './keepInTurn.ts'

/**
 * Keeps what a reviewer says that a text is, until the first fact of it is accepted and it becomes a source of the pack.
 * @throws Refused with what is wrong; FeilunError `candidate-decided` where another reviewer has described it meanwhile
 */
export async function describe(
  needs: DecideNeeds,
  opened: OpenedText,
  fields: Fields,
  { turn, by }: { readonly turn: number; readonly by: string },
): Promise<void> {
  const { sha256, text, engine } = opened
  const source = readDescription(needs.packs.current().content, fields, { sha256, text })
  const body = { quotes: [], engine, source }
  await needs.database.transaction((connection) =>
    keepInTurn(connection, [
      { sha256, candidate: ofSource, turn, at: needs.now(), by, decision: 'described', reason: undefined, body },
    ]),
  )
}
