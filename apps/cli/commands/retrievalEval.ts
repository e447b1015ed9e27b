import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { readConfig } from '#platform/config'
import { UsageError, type Command } from '../command.ts'
import { databaseServer } from '../databaseServer.ts'
import { measure } from '../retrieval/measure.ts'
import { checkPassages, questionsOf } from '../retrieval/records.ts'
import { withScratchSchema } from '../retrieval/scratchSchema.ts'
import { cliMessages } from '../words.ts'

/** Thrown in the midst of a run that was told to stop, so that all it made is undone on the way out. */
class Stopped extends Error {}

/** The exit code of what was ended by Ctrl-C. */
const interrupted = 130

/** What tells a run to stop: Ctrl-C, `kill`, a terminal that closes, and the end of the process that started this one. */
const signs = ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const

/**
 * `feilun retrieval-eval --passages FILE --questions FILE`: how well and how fast search answers them, the last line one JSON object.
 * Everything happens in a schema of its own, which is dropped at the end, also on failure and Ctrl-C.
 */
export const retrievalEval: Command = async (args, terminal) => {
  const { values } = parseArgs({
    args: [...args],
    options: { passages: { type: 'string' }, questions: { type: 'string' } },
  })
  const { passages: passagesPath, questions: questionsPath } = values
  if (passagesPath === undefined || questionsPath === undefined)
    throw new UsageError('feilun retrieval-eval --passages P.jsonl --questions Q.jsonl')
  const t = cliMessages(terminal.language)
  const config = readConfig(terminal.env)
  const ids = checkPassages(passagesPath)
  const questions = questionsOf(questionsPath)
  const astray = questions.filter(({ answer_ids: answers }) => answers.some((id) => !ids.has(id))).length
  if (astray > 0) terminal.complain(`${t('answers-astray', { count: astray })}\n`)

  let isStopped = false
  const stop = () => {
    isStopped = true
  }
  for (const sign of signs) process.once(sign, stop)
  const stopIfAsked = () => {
    if (isStopped) throw new Stopped()
  }
  const server = await databaseServer(config)
  try {
    const measured = await withScratchSchema(server.url, randomBytes(6).toString('hex'), ({ url, schema }) =>
      measure({
        url,
        schema,
        passagesPath,
        passages: ids.size,
        questions,
        stopIfAsked,
        progress: (stage, done, of) => terminal.complain(`${t(stage, { done, of })}\n`),
      }),
    )
    terminal.write(`${JSON.stringify(measured)}\n`)
    return 0
  } catch (error) {
    if (error instanceof Stopped) return interrupted
    throw error
  } finally {
    for (const sign of signs) process.off(sign, stop)
    await server.stop()
  }
}
