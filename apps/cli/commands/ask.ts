import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import type { Answer, AskOptions } from '#modules/ask'
import { describe, FeilunError } from '#platform/errors'
import { todayIn } from '../../server/today.ts'
import { answerLines } from '../ask/answerLines.ts'
import { readySources } from '../ask/readySources.ts'
import { asOfDate } from '../asOfDate.ts'
import { UsageError, type Command } from '../command.ts'
import { withModules } from '../withModules.ts'

/** The questions of standard input, one a line; lines with nothing on them are passed over. */
async function* linesOf(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  for await (const line of createInterface({ input, crlfDelay: Infinity })) if (line.trim() !== '') yield line
}

async function* given(words: readonly string[]): AsyncGenerator<string> {
  yield words.join(' ')
}

/**
 * `feilun ask [--json] "…"`: answers a question from the sources that are stored; without one, each line of standard input. With
 * `--json`, one JSON object a line. A question that cannot be answered as such (`{"error"}`) does not stop the rest, and makes the exit code 1.
 */
export const ask: Command = async (args, terminal) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, 'as-of': { type: 'string' }, limit: { type: 'string' } },
  })
  const limit = values.limit === undefined ? undefined : Number(values.limit)
  if (limit !== undefined && !(Number.isInteger(limit) && limit >= 1 && limit <= 20))
    throw new UsageError('--limit 1…20')
  const { language, write, complain } = terminal
  return withModules(terminal, async (house) => {
    await readySources(house, resolve(house.config.FEILUN_PACK))
    const { timezone } = house.packs.current().content.pack
    const asOf = values['as-of'] === undefined ? todayIn(timezone, new Date()) : asOfDate(values['as-of'], timezone)
    const options: AskOptions = { language, asOf, limit }
    let refused = 0
    const show = (answer: Answer) =>
      write(values.json === true ? `${JSON.stringify(answer)}\n` : `${answerLines(answer).join('\n')}\n`)
    for await (const question of positionals.length > 0 ? given(positionals) : linesOf(process.stdin)) {
      try {
        show(await house.ask.ask(question, options))
      } catch (error) {
        if (!(error instanceof FeilunError)) throw error
        refused++
        const { title, cause, remedy } = describe(error.code, language, error.params)
        if (values.json === true) write(`${JSON.stringify({ error: { code: error.code, title, cause, remedy } })}\n`)
        else complain(`${title}: ${cause} ${remedy}\n`)
      }
    }
    return refused === 0 ? 0 : 1
  })
}
