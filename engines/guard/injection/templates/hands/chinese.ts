import type { Family } from '../template.ts'
import { cantoneseExtraction } from './cantonese.extraction.ts'
import { cantoneseOverrides } from './cantonese.overrides.ts'
import { cantonesePersona } from './cantonese.persona.ts'
import { writtenExtraction } from './written.extraction.ts'
import { writtenOverrides } from './written.overrides.ts'
import { writtenPersona } from './written.persona.ts'

/** Texts in written Chinese and Cantonese by one more hand, each complete as it stands. */
export const chineseHands: readonly Family[] = [
  ...cantoneseExtraction,
  ...cantoneseOverrides,
  ...cantonesePersona,
  ...writtenExtraction,
  ...writtenOverrides,
  ...writtenPersona,
]
