import { parseArgs } from 'node:util'
import { merge } from '#engines/reading'
import { packInvalid, readPack } from '#modules/packs'
import { readConfig } from '#platform/config'
import { asOfDate } from '../asOfDate.ts'
import { UsageError, type Command } from '../command.ts'
import { documentAt } from '../reading/documentAt.ts'
import { textReader } from '../reading/readTexts.ts'
import { documentLines, mergedLines } from '../reading/tableLines.ts'

const usage = 'feilun read FILE|URL … [--json] [--merge] [--written DATE] [--pack DIR]'

/** `feilun read`: candidate facts of documents, each with its place in the text. Nothing is stored and no database is needed. */
export const read: Command = async (args, terminal) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      merge: { type: 'boolean', default: false },
      written: { type: 'string' },
      pack: { type: 'string' },
    },
  })
  const [first, ...more] = positionals
  if (first === undefined || (more.length > 0 && !values.merge)) throw new UsageError(usage)
  const written = values.written === undefined ? undefined : asOfDate(values.written)
  const config = readConfig(terminal.env)
  const folder = values.pack ?? config.FEILUN_PACK
  const pack = await readPack(folder)
  if (!pack.ok) throw packInvalid(folder, pack.problems)
  const { content } = pack.pack
  const readText = textReader(content, written, () => asOfDate(undefined, content.pack.timezone))
  const documents = []
  for (const target of positionals) documents.push(readText(await documentAt(target, config)))
  const write = (lines: readonly string[]): void => terminal.write(`${lines.join('\n')}\n`)
  if (!values.merge) {
    for (const document of documents)
      write(values.json ? [JSON.stringify(document)] : documentLines(document, terminal.language))
    return 0
  }
  const merged = merge(documents.map((reading) => ({ source: reading.source.name, reading })))
  if (values.json) write([JSON.stringify({ sources: documents.map(({ source }) => source), ...merged })])
  else write(mergedLines(merged, terminal.language))
  return 0
}
