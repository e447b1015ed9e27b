import type { Facts, FactValue } from '#engines/rules'
import type { Actor, Holding, PartyId } from '#modules/identity'
import type { Language } from '#platform/i18n'
import type { Act, ActOn, Once, OnVersion } from './act.ts'
import type { CaseFile } from './answer.ts'
import type { CaseLine, CaseView, Page } from './caseView.ts'
import type { CaseEvent } from './event.ts'
import type { GenuineLetter } from '../letters/letter.ts'
import type { FormView } from './formView.ts'
import type { CaseLogReport, LogReport } from '../log/verifyLog.ts'
import type { GivenAsked, GivenAward } from '../tend/given.ts'
import type { BankAccount } from './needs.ts'

export interface Start {
  readonly scheme: string
  readonly party: PartyId
  readonly language: Language
  /** What was answered on "where do I stand" already: what the process asks of it is taken over, as said. */
  readonly facts: Facts
  readonly key: string
}

/** Answers as a form sends them: text as typed, options by id. An empty one of something optional leaves it out. */
export interface GivenAnswer extends OnVersion {
  readonly ask: string
  readonly value: FactValue | BankAccount
}

export interface GivenFile extends OnVersion {
  readonly ask: string
  readonly name: string
  readonly bytes: Uint8Array
}

/** Bytes for downloading: only ever as an attachment, with `nosniff`. */
export interface Download extends CaseFile {
  readonly bytes: Uint8Array
  readonly mediaType: string
}

/** What applicants do. All throw registered errors, and change nothing then. */
export interface Applying {
  /** Begins a case, or gives the draft that the party has already. @throws `scheme-not-open`, `party-not-eligible`, `case-open-already` */
  readonly start: (actor: Actor, start: Start) => Promise<CaseView>
  /** The form that is open now. @throws `case-unknown`, `act-not-open` */
  readonly form: (actor: Actor, reference: string) => Promise<FormView>
  /** @throws `answer-invalid` with what is wrong at the ask, `case-moved-on`, `act-not-open` */
  readonly answer: (actor: Actor, reference: string, given: GivenAnswer) => Promise<CaseView>
  /** @throws `file-not-what-it-says`, `file-too-large`, `file-empty`, `file-refused`, `file-too-many`, `scanner-unreachable` */
  readonly attach: (actor: Actor, reference: string, given: GivenFile) => Promise<CaseView>
  readonly detach: (actor: Actor, reference: string, given: OnVersion & { readonly file: string }) => Promise<CaseView>
  /** Sends the form that is open: an application, a report or an outcome. @throws `form-incomplete`, `scheme-closed`, `case-open-already` */
  readonly submit: (actor: Actor, reference: string, given: Once) => Promise<CaseView>
  readonly withdraw: (actor: Actor, reference: string, given: Once & { readonly words?: string }) => Promise<CaseView>
  readonly reply: (actor: Actor, reference: string, given: Once & { readonly words: string }) => Promise<CaseView>
  /** Accepts an offer; where it has a form, what is asked there must be answered. @throws `form-incomplete` */
  readonly accept: (actor: Actor, reference: string, given: Once) => Promise<CaseView>
  readonly decline: (actor: Actor, reference: string, given: Once) => Promise<CaseView>
  /** @throws `appeal-too-late` */
  readonly appeal: (actor: Actor, reference: string, given: Once & { readonly words: string }) => Promise<CaseView>
  /** Cases of the parties that the actor may act for, the newest first. */
  readonly mine: (actor: Actor, page: { readonly after?: string; readonly limit?: number }) => Promise<Page<CaseLine>>
}

export interface CheckInput extends Once {
  readonly outcome: 'pass' | 'refuse'
  readonly points: readonly { readonly point: string; readonly met: boolean; readonly note: string }[]
  /** Allowed reasons of the process, with words; at least one to refuse. */
  readonly reasons: readonly { readonly reason: string; readonly words: string }[]
}

/** What officers do besides the review. */
export interface Officing {
  readonly check: (actor: Actor, reference: string, given: CheckInput) => Promise<CaseView>
  readonly ask: (actor: Actor, reference: string, given: Once & { readonly words: string }) => Promise<CaseView>
  readonly acceptReport: (actor: Actor, reference: string, given: Once) => Promise<CaseView>
  readonly returnReport: (
    actor: Actor,
    reference: string,
    given: Once & { readonly words: string },
  ) => Promise<CaseView>
}

/** What everyone does who may see a case. */
export interface Seeing {
  /** @throws `case-unknown` also for one that the actor may not see */
  readonly view: (actor: Actor, reference: string) => Promise<CaseView>
  readonly file: (actor: Actor, reference: string, file: string) => Promise<Download>
  /** The whole log, for those who may see it. */
  readonly events: (actor: Actor, reference: string) => Promise<readonly CaseEvent[]>
  /** Proves the log of one case, for auditors. @throws FeilunError `case-unknown`, `not-permitted` */
  readonly verifyCase: (actor: Actor, reference: string) => Promise<CaseLogReport>
  /** For anyone: the letter that a number and a code go with; undefined where none does. @throws FeilunError `case-unknown` for a mistyped number */
  readonly genuine: (reference: string, code: string) => Promise<GenuineLetter | undefined>
}

/** What jobs do. */
export interface Tending {
  /** Lets lapse what is past its day, at most `limit` cases. @returns how many were, so that the caller goes on until none is left */
  readonly lapseDue: (limit: number) => Promise<number>
  /** Told by payments, in their transaction. Telling it twice changes nothing. */
  readonly paid: (
    connection: Act['connection'],
    payment: { readonly case: string; readonly stage: string },
  ) => Promise<void>
  readonly paymentReturned: (
    connection: Act['connection'],
    payment: { readonly case: string; readonly stage: string },
  ) => Promise<void>
  /** Writes down how far the logs of all cases come. */
  readonly checkpoint: () => Promise<{ readonly number: number; readonly hash: string }>
  /**
   * Proves the logs of all cases, in memory that does not grow with them.
   * @param against hashes of checkpoints that were kept elsewhere
   */
  readonly verify: (against?: readonly string[]) => Promise<LogReport>
  /** What cases have given of awards in a unit, for whoever keeps what is given. Asked by jobs, as the owner. */
  readonly given: (asked: GivenAsked) => Promise<readonly GivenAward[]>
  /** Empties what a party has told in its cases; the logs still hold. */
  readonly erase: (connection: Act['connection'], party: string) => Promise<number>
}

export interface Casework extends Applying, Officing, Seeing, Tending {
  /** What cases keep of people. */
  readonly holding: Holding
  /** For the review, which acts on the same cases. */
  readonly actOn: ActOn
}
