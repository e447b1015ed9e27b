import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { judge, usualPolicy, usualPolicyNames, type Speaker } from '#engines/guard'
import { UsageError, type Command } from '../command.ts'
import { readDataFile } from '../guard/dataFile.ts'

const speakers = ['user', 'system', 'assistant', 'tool', 'retrieved'] as const satisfies readonly Speaker[]
const standardInput = 0
const usage = `feilun guard [FILE] [--policy ${usualPolicyNames.join('|')}] [--speaker ${speakers.join('|')}]`

/**
 * `feilun guard [FILE]`: judges one text by a policy and prints the verdict, its hits with spans in the text, and the text as it would go
 * on. The exit code is 1 where it would be blocked.
 */
export const guard: Command = (args, terminal) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { policy: { type: 'string', default: 'department' }, speaker: { type: 'string', default: 'user' } },
  })
  const policy = usualPolicyNames.find((name) => name === values.policy)
  const speaker = speakers.find((name) => name === values.speaker)
  if (policy === undefined || speaker === undefined || positionals.length > 1) throw new UsageError(usage)
  const [path] = positionals
  const text = path === undefined ? readFileSync(standardInput, 'utf8') : readDataFile(path, (content) => content)
  const { verdict, texts } = judge([{ text, speaker }], usualPolicy(policy))
  terminal.write(`${JSON.stringify({ ...verdict, text: texts[0] }, undefined, 2)}\n`)
  return Promise.resolve(verdict.outcome === 'block' ? 1 : 0)
}
