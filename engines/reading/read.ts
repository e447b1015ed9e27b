import { nameFinder } from '#engines/chinese'
import { readPassages, readSentences } from '#engines/passages'
import type { Actor } from './agents/actors.ts'
import { isPost } from './agents/context.ts'
import { candidatesOf, type Statement } from './facts/candidates.ts'
import { mostAmounts, nothing, type Carried } from './facts/carried.ts'
import { amountsOf, datesOf, ownersOf } from './facts/readFacts.ts'
import { sentencesOf, type ReadSentence } from './facts/sentence.ts'
import { quoteIn } from './quoted.ts'
import type { Candidate, GivenText, Known, ReadAmount, Reading, ReadOwner, Subject } from './reading.ts'
import { matcherOf } from './subjects/knownThings.ts'
import { subjectsIn, type SubjectHere } from './subjects/subjects.ts'
import { plainOf } from './view/plain.ts'
import { authorityOf } from './voice/authority.ts'
import { speakerIn, speaksForGovernment } from './voice/speakers.ts'
import { voicesOf, type Spoken } from './voice/voices.ts'

export type ReadText = (given: GivenText) => Reading

/** Only what should be done is no report of what the Government does. */
const should = /应(?!用|对|急|变|届)|须(?!知)|不如|理应|should|must|ought/u

/** Makes a reader for one pack's names; reading itself is pure, and linear in the length of the text. */
export function createReader(known: Known): ReadText {
  const find = nameFinder(known.offices)
  const match = matcherOf(known)
  const names = new Map(known.offices.map(({ id, names: each }) => [id, each.map(plainOf)]))
  const persons = new Set([...names].filter(([, each]) => each.some((name) => isPost.test(name))).map(([id]) => id))
  const namesOf = (sentence: ReadSentence, { mention }: Actor): readonly string[] => [
    sentence.view.plain.slice(mention.start, mention.end),
    ...(mention.office === undefined ? [] : (names.get(mention.office) ?? [])),
  ]

  const spokenOf = (sentence: ReadSentence): Spoken => ({
    view: sentence.view,
    clauses: sentence.clauses,
    passage: sentence.passage.ordinal,
    speakers: sentence.clauses.map((clause) =>
      speakerIn(sentence.view, clause, sentence.actors, (actor) => namesOf(sentence, actor)),
    ),
    hasOfficialAgent:
      !should.test(sentence.view.plain) &&
      sentence.actors.some(
        (actor) =>
          actor.role === 'agent' &&
          (actor.mention.kind === 'government' ||
            (actor.mention.kind === 'office' && speaksForGovernment(namesOf(sentence, actor)))),
      ),
  })

  return ({ text, written, passages: given, authority: told }) => {
    const passages = given ?? readPassages(text)
    const sentences = sentencesOf(text, passages, readSentences(text, passages), { find, written, persons })
    const voices = voicesOf(text, sentences.map(spokenOf), told ?? authorityOf(text, passages))
    const amounts: ReadAmount[] = []
    const statements = sentences.map((sentence, at): Statement => {
      const placed = amountsOf(text, sentence, amounts.slice(-mostAmounts))
      amounts.push(...placed.map(({ fact }) => fact))
      return {
        sentence,
        amounts: placed,
        dates: datesOf(text, sentence),
        owners: ownersOf(text, sentence),
        subjects: subjectsIn(sentence, match),
        voices: voices[at] ?? [],
      }
    })
    const candidates: Candidate[] = []
    let carried = nothing
    let passage = -1
    for (const statement of statements) {
      const { sentence, subjects } = statement
      if (sentence.passage.ordinal !== passage) carried = carriedOver(statement, carried)
      passage = sentence.passage.ordinal
      const done = candidatesOf(text, statement, carried)
      candidates.push(...done.candidates)
      carried = done.carried
      if (sentence.passage.kind === 'heading') carried = withHeading(carried, headingOf(text, sentence, subjects[0]))
    }
    const owners = statements.flatMap((statement) => statement.owners.map(({ fact }) => fact))
    const isNamed = ({ kind }: ReadOwner): boolean => kind === 'office' || kind === 'organisation'
    return {
      candidates,
      amounts,
      dates: statements.flatMap(({ dates }) => dates.map(({ fact }) => fact)),
      owners: owners.filter(isNamed),
      unnamedOwners: owners.filter((owner) => !isNamed(owner)),
    }
  }
}

/** A passage that begins by going on (餘下15億元…) keeps the subject of the one before; any other begins afresh. */
function carriedOver({ sentence }: Statement, carried: Carried): Carried {
  const { subject, owner, ...rest } = carried
  const goesOn = /^(?:余下|其余|其中|当中|该|上述|有关|此外|其后)/u.test(sentence.view.plain)
  return goesOn ? { ...rest, ...(subject ? { subject } : {}), ...(owner ? { owner } : {}) } : rest
}

function withHeading({ recent, ofAmounts }: Carried, heading: Subject | undefined): Carried {
  return { recent, ofAmounts, ...(heading ? { heading } : {}) }
}

/** What a heading leaves to the passages below it: the measure that it names, or itself. */
function headingOf(document: string, sentence: ReadSentence, named: SubjectHere | undefined): Subject | undefined {
  const span = named?.span ?? { start: 0, end: sentence.view.plain.length }
  const quoted = quoteIn(document, sentence.view, span)
  if (quoted === undefined) return undefined
  return {
    ...quoted,
    kind: named?.known?.kind ?? 'measure',
    found: 'heading',
    ...(named?.known ? { known: { id: named.known.id, score: Math.round(named.known.score * 100) / 100 } } : {}),
  }
}
