/** Where do I stand: the front page, the questions, the results and their API. See README.md. */
export type { StandDependencies } from './dependencies.ts'
export { standRoutes } from './routes.ts'
export { factsAnswer, factsList } from './api/factsRoutes.ts'
export { standAnswer, standAnswerSchema, standBody } from './api/standAnswer.ts'

// For whoever asks the same questions elsewhere, such as the terminal: the same functions, other words around them.
export { all, fieldsOfBody, fieldsOfEntries, first, type Fields } from './form/fields.ts'
export { typedAnswer, type TypedAnswer } from './form/typedAnswer.ts'
export { readAnswer } from './form/readAnswer.ts'
export { factsOfSession } from './session/factsOfSession.ts'
export { emptySession, withEntry, type Entry, type Session } from './session/session.ts'
export { groups, type Group } from './standing/group.ts'
export { standingOf, type Line, type Standing } from './standing/standing.ts'
export type { Setting } from './standing/setting.ts'
export { standPackFrom, standPackOf } from './standPackOf.ts'
export { mistakeWords } from './wording/mistakeWords.ts'
export { openWords } from './wording/openWords.ts'
export { rungWords } from './wording/rungWords.ts'
export { words as standWords } from './words.ts'

// For pages elsewhere that show where someone stands.
export { ContinueForm, type ContinueFormProps } from './parts/ContinueForm.tsx'
export { tones as groupTones } from './parts/StandTally.tsx'
