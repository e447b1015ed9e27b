import { randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import { basename, relative } from 'node:path'
import { createEvidence, evidenceMigrations, type Evidence } from '#modules/evidence'
import { packsMigrations } from '#modules/packs'
import { readConfig } from '#platform/config'
import { joinPostgres, migrate, openDatabase } from '#platform/database'
import { FeilunError } from '#platform/errors'
import { filesIn } from '../../server/filesIn.ts'
import { readWithin } from '../../server/readWithin.ts'
import { errorLines } from '../../server/terminal.ts'
import { UsageError, type Command } from '../command.ts'
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
  const config = readConfig(terminal.env)
  const server =
    config.DATABASE_URL === undefined
      ? await joinPostgres(config.FEILUN_DATA, randomBytes(24).toString('base64url'))
      : { url: config.DATABASE_URL, stop: async () => {} }
  const database = openDatabase(server.url)
  let refused = 0
  try {
    await migrate(server.url, [evidenceMigrations, packsMigrations])
    const limits = { maxDocumentBytes: config.FEILUN_MAX_DOCUMENT_MB * 1_048_576 }
    const evidence = createEvidence({
      database,
      now: () => new Date(),
      limits,
      allowedHosts: config.FEILUN_INGEST_ALLOW,
    })
    const attempt = async (work: () => Promise<void>) => {
      try {
        await work()
      } catch (error) {
        if (!(error instanceof FeilunError)) throw error
        refused++
        terminal.complain(`${errorLines(error, terminal.language).join('\n')}\n`)
      }
    }
    for (const target of targets) {
      await attempt(async () => {
        for (const { name, read } of documentsOf(evidence, target, limits.maxDocumentBytes)) {
          await attempt(async () => {
            const { isNew, sha256 } = await read()
            terminal.write(`${name}: ${t(isNew ? 'ingested-new' : 'ingested-known')} (SHA-256 ${sha256})\n`)
          })
        }
      })
    }
  } finally {
    await database.close()
    await server.stop()
  }
  return refused === 0 ? 0 : 1
}
