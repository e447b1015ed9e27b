import { personId, type Actor } from '#modules/identity'
import type { Ground } from '../face/ground.ts'
import { referenceOf } from '../start/reference.ts'
import { readCase } from '../store/cases.ts'
import type { GenuineLetter, LetterKind } from './letter.ts'
import { lettersOf } from './lettersOf.ts'
import { verifiedLetter } from './verificationCode.ts'

/** Letters that say how a case was decided: of these the latest counts. */
const outcomes: ReadonlySet<LetterKind> = new Set(['refused', 'offered', 'upheld', 'overturned', 'lapsed'])

/** The letter that a number and a code go with; undefined where none does, whichever of the two is wrong. It is looked up as the owner: whoever asks need not sign in. */
export const genuineLetter = (
  { needs, packs, view }: Ground,
  typed: string,
  code: string,
): Promise<GenuineLetter | undefined> =>
  packs.withPacks(() =>
    needs.database.transaction(async (connection) => {
      const row = await readCase(connection, referenceOf(typed))
      if (row === undefined) return undefined
      // As its applicant sees the case, who holds the letter.
      const applicant: Actor = {
        person: personId(row.applicant),
        name: '',
        grants: [],
        mandates: [{ party: row.party, assurance: 'said' }],
        method: 'link',
      }
      const shown = await view(connection, applicant, row)
      const letter = verifiedLetter(shown, code)
      if (letter === undefined) return undefined
      const { id, kind, at } = letter
      const latest = lettersOf(shown).find((each) => outcomes.has(each.kind))
      const isReplaced = outcomes.has(kind) && latest !== undefined && latest.id !== id
      return { kind, at, scheme: shown.scheme, title: shown.title, isReplaced }
    }),
  )
