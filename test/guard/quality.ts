import { createStreamGuard, findPersonal, personalKinds, type GuardPolicy } from '#engines/guard'
import { generateTexts, registers } from './personal/generate.ts'
import { scorePersonal, type PersonalScores } from './personal/score.ts'
import { compareStreams, type StreamScores } from './streams.ts'

/** What the figures are of; another seed gives other values in the same templates. */
export const seed = 20260225
export const textCount = 6_000
/** A stream is scanned again at every piece, so fewer are enough. */
export const streamTextCount = 600

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
