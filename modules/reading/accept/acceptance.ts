import type { Amendment, Content } from '#modules/packs'
import type { Candidate } from '../candidates/candidate.ts'
import type { Standing } from '../compare/standing.ts'
import type { Choice } from './choice.ts'
import type { Cite } from './citations.ts'
import type { FormReader } from './formReader.ts'

/** What an acceptance is made from. */
export interface Accepting {
  readonly content: Content
  readonly candidate: Candidate
  readonly choice: Choice
  readonly standing: Standing
  readonly form: FormReader
  /** With what it is cited for. */
  readonly cite: readonly Cite[]
  /** Without. */
  readonly plainCite: readonly Cite[]
  /** Of the candidate's source, `2026-02-25` or less precise. */
  readonly date: string
  readonly newId: (english: string, fallback: string) => string
}

export type MakeAmendments = (accepting: Accepting) => readonly Amendment[]
