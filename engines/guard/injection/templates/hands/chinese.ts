import type { Family } from '../template.ts'
import { cantoneseEveryday } from './cantonese.everyday.ts'
import { cantoneseExtraction } from './cantonese.extraction.ts'
import { cantoneseHarmless } from './cantonese.harmless.ts'
import { cantoneseLonger } from './cantonese.longer.ts'
import { cantoneseOverrides } from './cantonese.overrides.ts'
import { cantonesePersona } from './cantonese.persona.ts'
import { cantonesePlanted } from './cantonese.planted.ts'
import { cantoneseTricks } from './cantonese.tricks.ts'
import { writtenEveryday } from './written.everyday.ts'
import { writtenExtraction } from './written.extraction.ts'
import { writtenHarmless } from './written.harmless.ts'
import { writtenLonger } from './written.longer.ts'
import { writtenOverrides } from './written.overrides.ts'
import { writtenPersona } from './written.persona.ts'
import { writtenPlanted } from './written.planted.ts'
import { writtenTricks } from './written.tricks.ts'

/** Texts in written Chinese and Cantonese by one more hand, each complete as it stands. */
export const chineseHands: readonly Family[] = [
  ...cantoneseEveryday,
  ...cantoneseExtraction,
  ...cantoneseHarmless,
  ...cantoneseLonger,
  ...cantoneseOverrides,
  ...cantonesePersona,
  ...cantonesePlanted,
  ...cantoneseTricks,
  ...writtenEveryday,
  ...writtenExtraction,
  ...writtenHarmless,
  ...writtenLonger,
  ...writtenOverrides,
  ...writtenPersona,
  ...writtenPlanted,
  ...writtenTricks,
]
