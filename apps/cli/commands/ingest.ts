import { statSync } from 'node:fs'
import { basename, relative } from 'node:path'
import type { Evidence } from '#modules/evidence'
import { FeilunError } from '#platform/errors'
import { filesIn } from '../../server/filesIn.ts'
import { documentLimits } from '../../server/modulesOf.ts'
import { readWithin } from '../../server/readWithin.ts'
import { errorLines } from '../../server/terminal.ts'
import { UsageError, type Command } from '../command.ts'
import { withModules } from '../withModules.ts'
import { cliMessages } from '../words.ts'

const isAddress = (given: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(given)

/** The files that an argument names: itself, or everything in a folder, in order. */
function filesOf(path: string, name: string): readonly string[] {
  try {
    if (!statSync(path).isDirectory()) return [path]
  } catch (error) {
    throw new FeilunError('document-unreadable', { name }, [], error)
  }
  return filesIn(path)
}

interface Document {
  readonly name: string
  readonly read: () => ReturnType<Evidence['ingest']>
}

function documentsOf(evidence: Evidence, target: string, maxBytes: number): readonly Document[] {
  if (isAddress(target)) return [{ name: target, read: () => evidence.ingestUrl(target) }]
  return filesOf(target, target).map((file) => ({
    name: file,
    read: () =>
      evidence.ingest({ name: relative(target, file) || basename(file), bytes: readWithin(file, file, maxBytes) }),
  }))
}

/** `feilun ingest FILE|DIR|URL …`: each document on its own; one that is refused does not stop the others, and makes the exit code 1. */
export const ingest: Command = async (targets, terminal) => {
  if (targets.length === 0) throw new UsageError('feilun ingest FILE|DIR|URL …')
  const t = cliMessages(terminal.language)
  let refused = 0
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof FeilunError)) throw error
      refused++
      terminal.complain(`${errorLines(error, terminal.language).join('\n')}\n`)
    }
  }
  await withModules(terminal, async ({ evidence, config }) => {
    const { maxDocumentBytes } = documentLimits(config)
    for (const target of targets) {
      await attempt(async () => {
        for (const { name, read } of documentsOf(evidence, target, maxDocumentBytes)) {
          await attempt(async () => {
            const { isNew, sha256 } = await read()
            terminal.write(`${name}: ${t(isNew ? 'ingested-new' : 'ingested-known')} (SHA-256 ${sha256})\n`)
          })
        }
      })
    }
  })
  return refused === 0 ? 0 : 1
}
