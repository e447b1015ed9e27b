/** What everyone who uses the guard says and is told. */

/** UTF-16 offsets into the text as it was given, never into a normalised form of it. `end` is exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Whose words a text is: the same sentence is an order from one and only data from another. */
export type Speaker = 'user' | 'system' | 'assistant' | 'tool' | 'retrieved'

/** Kinds of personal data, as Hong Kong knows them. */
export const personalKinds = [
  'hkid',
  'passport',
  'home-return-permit',
  'mainland-id',
  'phone',
  'fps-id',
  'bank-account',
  'card',
  'address',
  'name',
  'email',
  'licence-plate',
] as const
export type PersonalKind = (typeof personalKinds)[number]

/** One place where personal data stands. */
export interface PersonalFinding {
  readonly kind: PersonalKind
  readonly span: Span
  /** The same for the same thing however it is written: `A1234563` for `A123456(3)`. What pseudonyms go by. */
  readonly canonical: string
  /** `certain` where a check digit or the like holds, `likely` where words around it say so. */
  readonly sure: 'certain' | 'likely'
}

/** Orders to the model that do not come from whoever may give them. */
export interface InjectionFinding {
  /** Between 0 and 1. At or above the model's threshold it is an attack. */
  readonly score: number
  readonly isAttack: boolean
  /** The part of the text that weighs most. */
  readonly span: Span
  /** What weighed: names of features and of encodings that hid it, most first, at most eight. */
  readonly because: readonly string[]
}

/**
 * What the opinion of another model may do where a score is close to the threshold: make an attack of what was thought harmless, or also let
 * pass, flagged, what was thought an attack. Whoever wrote the text may talk that model round, so the second is for whoever says so.
 */
export type SecondOpinionUse = 'raise' | 'raise-or-lower'

/** What came of asking for an opinion, or why nobody was asked. */
export type Opinion =
  | { readonly kind: 'said'; readonly verdict: 'attack' | 'harmless' }
  /** What came was late, not of the form that was asked for, or nothing. */
  | { readonly kind: 'unheard'; readonly why: 'late' | 'malformed' | 'failed' }
  /** The residency of the project does not allow it, too many are being asked, it keeps failing, or there is nobody to ask. */
  | { readonly kind: 'unasked'; readonly why: 'residency' | 'busy' | 'resting' | 'unset' }

/** One reading of a text whose score is close to the threshold. */
export interface Doubt {
  /** Which of the texts that were judged together, from 0. */
  readonly text: number
  readonly speaker: Speaker
  readonly span: Span
  readonly score: number
  readonly isAttack: boolean
  /** What may be shown to another model: the reading, or the part of it around the span, with every kind of personal data masked. */
  readonly passage: string
}

/** What a rule does with what it finds. */
export type GuardAction = 'flag' | 'mask' | 'pseudonymise' | 'block'

/** What stands in place of personal data for the length of one call, and what it stands for. Kept in memory and nowhere else. */
export interface Pseudonym {
  /** Such as `‹HKID-1›`. */
  readonly token: string
  readonly kind: PersonalKind
  /** As it was first written in the call. */
  readonly original: string
}

/** One project's rules, as data. Text is normalised before any rule sees it. */
export interface GuardPolicy {
  /** What is done with each kind of personal data; a kind that is left out is not looked for. */
  readonly personal: Readonly<Partial<Record<PersonalKind, GuardAction>>>
  /** Also in what the model answers; `pseudonymise` there means `mask`. */
  readonly personalInAnswers: Readonly<Partial<Record<PersonalKind, 'flag' | 'mask' | 'block'>>>
  readonly injection:
    | {
        readonly direct: 'flag' | 'block'
        readonly indirect: 'flag' | 'block'
        /** Left out, nobody else is asked. */
        readonly secondOpinion?: SecondOpinionUse
      }
    | undefined
  /** Words and phrases that may not be in a question or an answer, in any script or width. */
  readonly terms: readonly { readonly text: string; readonly action: 'flag' | 'mask' | 'block' }[]
  /** What happens where the guard itself fails: `closed` refuses the call, `open` lets it through and says so loudly. */
  readonly onFailure: 'closed' | 'open'
}

export type GuardRule = PersonalKind | 'injection-direct' | 'injection-indirect' | 'term'

/** One thing that a policy found and what it does about it. */
export interface GuardHit {
  readonly rule: GuardRule
  /** `note`: nothing was found and nothing is done, but a second opinion was wanted, and that is on record. */
  readonly action: GuardAction | 'note'
  /** Which of the texts that were judged together, from 0. */
  readonly text: number
  readonly span: Span
  readonly speaker: Speaker
  /** OWASP Top 10 for LLM applications (2025), such as `LLM01:2025`. */
  readonly owasp: string
  /** MITRE ATLAS technique, such as `AML.T0051.000`; undefined where none fits. */
  readonly atlas: string | undefined
  /** For injection. */
  readonly score?: number
  /** Never the personal data itself. */
  readonly because: readonly string[]
}

export interface Verdict {
  /** The strongest of the hits; `pass` with none but notes. */
  readonly outcome: 'pass' | 'flag' | 'changed' | 'block'
  readonly hits: readonly GuardHit[]
}

/** A text and who speaks in it. */
export interface Spoken {
  readonly text: string
  readonly speaker: Speaker
}

export interface Judged {
  readonly verdict: Verdict
  /** As many as were given, in the same order; the very string where nothing was changed. */
  readonly texts: readonly string[]
  /** What was put in place of personal data, to be restored on the way back. */
  readonly pseudonyms: readonly Pseudonym[]
}

/** What may leave after a piece of a stream. */
export interface StreamStep {
  /** May be empty: what is held back leaves with a later step, or with the last. */
  readonly release: string
  /** Of what was found since the step before; `block` means that nothing more may leave. Left out where nothing was. */
  readonly verdict?: Verdict
}

export interface StreamGuard {
  /** Throws a RangeError after `end`. */
  readonly push: (piece: string) => StreamStep
  readonly end: () => StreamStep
}
