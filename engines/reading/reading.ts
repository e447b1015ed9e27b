import type { Amount, Approximation, Named, Span, StatedDate } from '#engines/chinese'
import type { Passage } from '#engines/passages'

/** Words of the document, always `text === document.slice(start, end)`. */
export interface Quoted extends Span {
  readonly text: string
}

/** A measure or a proposal that a pack already has, by every title it goes by, in any language. */
export interface KnownThing {
  readonly id: string
  readonly kind: 'measure' | 'proposal'
  readonly titles: readonly string[]
}

/** What is known before a document is read. */
export interface Known {
  readonly offices: readonly Named[]
  readonly things: readonly KnownThing[]
}

/** Whose text it is as a whole, as a pack says of its sources. */
export type Authority = 'government' | 'reported' | 'commentary'

export interface GivenText {
  readonly text: string
  /** The day from which 今年 and 下月 count, YYYY-MM-DD. */
  readonly written: string
  /** As `readPassages` cut it, if it has been cut already. */
  readonly passages?: readonly Passage[]
  /** Left out, it is read from the text's own words (來稿, 筆者; 我會撥款). */
  readonly authority?: Authority
}

/** Whose word something is. `by` are the words that say so. */
export type Voice =
  /** The Government's own words, or someone's report of them. */
  | { readonly kind: 'government'; readonly how: 'direct' | 'reported'; readonly by?: Quoted }
  /** Told by the article itself, on nobody's word. */
  | { readonly kind: 'report' }
  /** 消息人士, 據了解. */
  | { readonly kind: 'unnamed-source'; readonly by: Quoted }
  /** Someone outside the Government who is named: an expert, a company, a commentator. */
  | { readonly kind: 'commentary'; readonly by: Quoted }
  /** The writer's own opinion. */
  | { readonly kind: 'writer' }
export type VoiceKind = Voice['kind']

export type Status = 'announced' | 'planned' | 'under-way' | 'running' | 'completed'

/** What money is for, in the words of the pack format; `per-recipient` is what each one gets, `other` no outlay that the text names. */
export type MoneyKind =
  | 'appropriation'
  | 'fund-reserve'
  | 'fund'
  | 'subsidy'
  | 'per-recipient'
  | 'private-investment'
  | 'other'

export interface ReadAmount extends Quoted {
  readonly id: string
  readonly value: number
  readonly upTo?: number
  readonly unit: Amount['unit']
  readonly approximation: Approximation
  /** For money only. */
  readonly money?: MoneyKind
  /** For counts and shares: whether they have been reached or are to be. */
  readonly figure?: 'reached' | 'to-be-reached' | 'stated'
  /** Another amount of the text, of which this one is a part (其中約5億元) or what is left (餘下15億元). */
  readonly relation?: { readonly kind: 'part-of' | 'remainder-of'; readonly of: string }
}

export interface ReadDate extends Quoted {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly precision: StatedDate['precision']
  readonly bound?: StatedDate['bound']
  readonly relative: boolean
}

/** Someone who does, pays for, leads or answers for something. */
export interface ReadOwner extends Quoted {
  readonly id: string
  /** `office`: known by id. `government`: the Government as such. `reference`: 該局, 當局, 他. */
  readonly kind: 'office' | 'organisation' | 'government' | 'reference'
  readonly office?: string
  readonly role: 'agent' | 'partner'
}

/** What a candidate is about. */
export type Subject = Quoted & {
  readonly kind: 'measure' | 'proposal'
  /** The known measure or proposal that it matches, and how well (0..1). */
  readonly known?: { readonly id: string; readonly score: number }
  /** How the words were come by: named there, or carried over from the sentences or the heading above. */
  readonly found: 'named' | 'described' | 'carried' | 'heading'
}

/** One statement about one measure or proposal, ready for review. */
export interface Candidate {
  /** Made of the spans: the same text gives the same ids. */
  readonly id: string
  readonly subject: Subject
  readonly owner?: ReadOwner
  readonly partners: readonly ReadOwner[]
  readonly amounts: readonly ReadAmount[]
  readonly dates: readonly ReadDate[]
  readonly status?: { readonly state: Status; readonly words: Quoted }
  readonly voice: Voice
  /** The sentence that says so: one span, or more where a caption cuts it in pieces. */
  readonly quotes: readonly Quoted[]
  /** 0..1: the product of how sure each of its parts is. */
  readonly confidence: number
}

export interface Reading {
  readonly candidates: readonly Candidate[]
  readonly amounts: readonly ReadAmount[]
  readonly dates: readonly ReadDate[]
  /** Those with a name of their own. */
  readonly owners: readonly ReadOwner[]
  /** 政府 as such, and words that stand for one named before. */
  readonly unnamedOwners: readonly ReadOwner[]
}
