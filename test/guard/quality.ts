import {
  createStreamGuard,
  findPersonal,
  judge,
  normalise,
  personalKinds,
  scoreInjection,
  type GuardPolicy,
} from '#engines/guard'
import { documents } from './attacks/documents.ts'
import { ordinaryTexts } from './attacks/questions.ts'
import type { Language, Side } from './attacks/read.ts'
import {
  areaUnderCurve,
  caughtOf,
  scoreAttacks,
  scoreKinds,
  type AttackScores,
  type Caught,
  type IsAttack,
} from './attacks/score.ts'
import { generateTexts, registers } from './personal/generate.ts'
import { scorePersonal, type PersonalScores } from './personal/score.ts'
import { compareStreams, type StreamScores } from './streams.ts'

/** What the figures are of; another seed gives other values in the same templates. */
const seed = 20260225
const textCount = 6_000
/** A stream is scanned again at every piece, so fewer are enough. */
export const streamTextCount = 2_000

const masked = Object.fromEntries(personalKinds.map((kind) => [kind, 'mask' as const]))
const policy: GuardPolicy = {
  personal: masked,
  personalInAnswers: masked,
  injection: undefined,
  terms: [],
  onFailure: 'closed',
}

const texts = (count: number) => generateTexts(seed, count)

export const personalQuality = (count = textCount): PersonalScores => scorePersonal(texts(count), findPersonal)

/** By how they write. */
export const personalByRegister = (count = textCount): ReadonlyMap<string, PersonalScores> => {
  const all = texts(count)
  return new Map(
    registers.map((register) => [
      register,
      scorePersonal(
        all.filter((text) => text.register === register),
        findPersonal,
      ),
    ]),
  )
}

export const streamQuality = (count: number): StreamScores =>
  compareStreams(texts(count), () => createStreamGuard(policy), seed)

const injectionAlone: GuardPolicy = {
  personal: {},
  personalInAnswers: {},
  injection: { direct: 'flag', indirect: 'flag' },
  terms: [],
  onFailure: 'closed',
}

/** As a project meets it: normalised and decoded before it is scored. */
const isAttack: IsAttack = ({ text, speaker }) => judge([{ text, speaker }], injectionAlone).verdict.hits.length > 0

export const attackQuality = (): AttackScores => scoreAttacks(isAttack)
/** How well scores part attacks from benign texts, whatever the threshold. */
export const partingQuality = (language: Language): number =>
  areaUnderCurve(language, ({ text, speaker }) => scoreInjection(normalise(text).text, speaker).score)
export const kindQuality = (side: Side): ReadonlyMap<string, Caught> => scoreKinds(side, isAttack)

/** Longer retrieved texts with and without a planted attack. */
export function documentQuality(language: Language): Readonly<Record<'planted' | 'clean', Caught>> {
  const { planted, clean } = documents(language, seed)
  return { planted: caughtOf(planted, isAttack), clean: caughtOf(clean, isAttack) }
}

/** Ordinary questions that are called attacks, and those in which something personal is found. None is, and nothing is personal in them. */
export function ordinaryQuality(language: Language): Readonly<Record<'attack' | 'personal', Caught>> {
  const asked = ordinaryTexts(language)
  return {
    attack: caughtOf(asked, isAttack),
    personal: caughtOf(asked, ({ text }) => findPersonal(text).length > 0),
  }
}
