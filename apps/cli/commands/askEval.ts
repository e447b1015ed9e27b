import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { evaluate, forms, questionsIn, sharesOf, type AskedQuestion, type Shares } from '#modules/ask'
import { FeilunError } from '#platform/errors'
import { readySources } from '../ask/readySources.ts'
import { UsageError, type Command } from '../command.ts'
import { withModules } from '../withModules.ts'

function questionsOf(path: string): readonly AskedQuestion[] {
  try {
    return questionsIn(readFileSync(path, 'utf8'))
  } catch (error) {
    const message = error instanceof Error ? error.message : path
    throw new FeilunError('document-unreadable', { name: path }, [{ at: path, message }], error)
  }
}

const columns = ['hitAt1', 'hitAt5', 'falseRefusals', 'refused'] as const

/**
 * `feilun ask-eval --questions FILE …`: asks every question of each file in its four forms and prints shares in per cent by form; the
 * last line is one JSON object. Only figures are printed, never a question or an answer.
 */
export const askEval: Command = async (args, terminal) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { questions: { type: 'string', multiple: true } },
  })
  const paths = [...(values.questions ?? []), ...positionals]
  if (paths.length === 0) throw new UsageError('feilun ask-eval --questions FILE …')
  const files = paths.map((path) => ({ path, questions: questionsOf(path) }))
  return withModules(terminal, async (house) => {
    await readySources(house, resolve(house.config.FEILUN_PACK))
    const results: Record<string, object> = {}
    for (const { path, questions } of files) {
      const { byForm, all, seconds } = await evaluate(house.ask, questions, () => performance.now())
      const shares: Readonly<Record<string, Shares>> = Object.fromEntries([
        ...forms.map((form) => [form, sharesOf(byForm[form])]),
        ['all', sharesOf(all)],
      ])
      terminal.write(`${path}\n${'form'.padEnd(12)}${columns.map((name) => name.padStart(15)).join('')}\n`)
      for (const [form, share] of Object.entries(shares))
        terminal.write(`${form.padEnd(12)}${columns.map((name) => share[name].toFixed(1).padStart(15)).join('')}\n`)
      results[basename(path)] = { ...shares, counts: all, seconds: Math.round(seconds * 10) / 10 }
    }
    terminal.write(`${JSON.stringify(results)}\n`)
    return 0
  })
}
