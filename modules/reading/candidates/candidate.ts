import type { Quoted, ReadAmount, ReadDate, Reading, ReadOwner, Subject, Voice } from '#engines/reading'

type Statement = Reading['candidates'][number]
type Stated = NonNullable<Statement['status']>

/** What every candidate has. */
interface Found {
  /** Made of places in the text, so that the same text gives the same, whatever the pack knows by then. */
  readonly id: string
  readonly subject: Subject
  /** Whose word it is. */
  readonly voice: Voice
  /** The sentence that says so, in one piece or more. */
  readonly quotes: readonly Quoted[]
  /** 0..1, for ranking. */
  readonly confidence: number
  /** What else the sentence says, to fill a new measure's form with. */
  readonly statement: Statement
}

/** One fact found in a text and not yet reviewed: one decision of a reviewer. */
export type Candidate = Found &
  (
    | { readonly kind: 'amount'; readonly fact: ReadAmount }
    | { readonly kind: 'date'; readonly fact: ReadDate }
    | { readonly kind: 'owner'; readonly fact: ReadOwner }
    | { readonly kind: 'status'; readonly fact: Stated['words'] & { readonly state: Stated['state'] } }
  )

export type CandidateKind = Candidate['kind']

/** The words within the quotes that the candidate rests on. */
export const wordsOf = ({ fact }: Candidate): Quoted => fact

/** Whether it is somebody's opinion: then it can become a proposal and nothing else (DESIGN.md, “Truth”). */
export const isOpinion = ({ voice }: Pick<Candidate, 'voice'>): boolean =>
  voice.kind === 'commentary' || voice.kind === 'writer'
