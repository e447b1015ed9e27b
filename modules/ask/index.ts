/** Ask the programme: a question in, quotes or decisions out, or “not in the sources”. See README.md. */
export { answerSchema, type Answer, type Quote } from './answer/answer.ts'
export { createAsk, type Ask, type AskNeeds, type AskOptions } from './createAsk.ts'
export { askMigrations } from './migrations.ts'
