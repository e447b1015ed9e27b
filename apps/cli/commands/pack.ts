import { parseArgs } from 'node:util'
import { anchorPack, checkPack, diffPacks, exportAmendments, writeExport } from '#modules/packs'
import { inLanguage } from '#platform/i18n'
import { asOfDate } from '../asOfDate.ts'
import { UsageError, type Command, type Terminal } from '../command.ts'
import { differenceLines } from '../pack/differenceLines.ts'
import { problemLines } from '../pack/problemLines.ts'
import { textsIn } from '../pack/textsIn.ts'
import { withModules } from '../withModules.ts'
import { cliMessages } from '../words.ts'

const write = ({ write: out }: Terminal, lines: readonly string[]): void =>
  out(lines.map((line) => `${line}\n`).join(''))

const optionsOf = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { sources: { type: 'string' }, 'as-of': { type: 'string' } },
  })

/** `feilun pack check DIR [--sources DIR]` */
const check: Command = async (args, terminal) => {
  const { positionals, values } = optionsOf(args)
  const [folder] = positionals
  if (folder === undefined) throw new UsageError('feilun pack check DIR [--sources DIR]')
  const t = cliMessages(terminal.language)
  const texts = values.sources === undefined ? undefined : await textsIn(values.sources)
  const { ok, looked, problems, warnings } = await checkPack(folder, texts === undefined ? {} : { texts })
  write(terminal, problemLines(folder, problems, terminal.language))
  if (warnings.length > 0) write(terminal, [t('warnings'), ...problemLines(folder, warnings, terminal.language)])
  write(terminal, [
    ok ? t('pack-good', { pack: folder, ...looked }) : t('pack-bad', { pack: folder, count: problems.length }),
  ])
  // Asked to compare with the sources, a check that compared nothing, or only some, has not done what it was asked.
  const compared = texts === undefined || looked.comparedCitations === looked.citations
  if (!compared)
    write(terminal, [t('not-compared', { compared: looked.comparedCitations, citations: looked.citations })])
  return ok && compared ? 0 : 1
}

/** `feilun pack diff A B [--as-of DATE]`; like diff(1), the exit code is 1 where they differ. */
const diff: Command = async (args, terminal) => {
  const { positionals, values } = optionsOf(args)
  const [a, b] = positionals
  if (a === undefined || b === undefined) throw new UsageError('feilun pack diff A B')
  const asOf = values['as-of']
  const difference = await diffPacks(a, b, asOf === undefined ? {} : { asOf: asOfDate(asOf) })
  const lines = differenceLines(difference, terminal.language)
  write(terminal, lines.length === 0 ? [cliMessages(terminal.language)('same')] : lines)
  return lines.length === 0 ? 0 : 1
}

/** `feilun pack anchor DIR --sources DIR` */
const anchor: Command = async (args, terminal) => {
  const { positionals, values } = optionsOf(args)
  const [folder] = positionals
  if (folder === undefined || values.sources === undefined) throw new UsageError('feilun pack anchor DIR --sources DIR')
  const done = await anchorPack(folder, await textsIn(values.sources))
  const t = cliMessages(terminal.language)
  if (!done.ok) {
    write(terminal, [
      ...problemLines(folder, done.problems, terminal.language),
      t('pack-bad', { pack: folder, count: done.problems.length }),
    ])
    return 1
  }
  const count = done.files.reduce((sum, { anchored }) => sum + anchored, 0)
  write(terminal, [...done.files.map(({ path, anchored }) => `${path}: ${anchored}`), t('anchored', { count })])
  return 0
}

/** `feilun pack export [--pack DIR] [--write]`: on standard output the diff alone, so that it can be piped to `git apply`. */
const exportCommand: Command = async (args, terminal) => {
  const { values } = parseArgs({
    args: [...args],
    options: { pack: { type: 'string' }, write: { type: 'boolean', default: false } },
  })
  const t = cliMessages(terminal.language)
  return withModules(terminal, async ({ config, packs }) => {
    const folder = values.pack ?? config.FEILUN_PACK
    const inForce = (await packs.amendments()).filter(({ state }) => state.kind === 'in-force')
    const made = await exportAmendments(folder, inForce)
    if (values.write) await writeExport(folder, made)
    terminal.write(made.diff)
    for (const { index, why } of made.left) {
      const { id = 0, amendment } = inForce[index] ?? {}
      const reason = inLanguage(why, terminal.language)
      terminal.complain(`${t('amendment-left', { id, kind: amendment?.kind ?? '', reason })}\n`)
    }
    const count = { count: made.exported, files: made.files.length }
    terminal.complain(`${t(values.write ? 'amendments-written' : 'amendments-shown', count)}\n`)
    return made.left.length === 0 ? 0 : 1
  })
}

const commands: Readonly<Record<string, Command>> = { check, diff, anchor, export: exportCommand }

/** `feilun pack check|diff|anchor|export …` */
export const pack: Command = async ([name = '', ...rest], terminal) => {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) throw new UsageError('feilun pack check|diff|anchor|export …')
  return command(rest, terminal)
}
