import { speakOpenAi, type Speak } from './send/speak.ts'

/** Asks a provider in its own dialect. */
export const speak: Speak = (attempt) => speakOpenAi(attempt)
