import { randomBytes, randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { PlainDate } from '#engines/rules'
import { createEvidence, evidenceMigrations } from '#modules/evidence'
import { createIdentity, identityMigrations, routeGuard, type PersonId } from '#modules/identity'
import { createPacks, packsMigrations, type Packs } from '#modules/packs'
import { rowsMigrations } from '#platform/database'
import { createApp, type App } from '#platform/http'
import { createJobs, jobsMigrations, type Jobs } from '#platform/jobs'
import { FeilunError } from '#platform/errors'
import type { MailMessage } from '#platform/mail'
import { createSecrets } from '#platform/secrets'
import { scratchDatabase, type ScratchDatabase } from '../../../test/support/scratchDatabase.ts'
import { createNotices, type Notices } from '../createNotices.ts'
import { noticesMigrations } from '../migrations.ts'
import { noticesRoutes } from '../routes.tsx'

const packFolder = join(import.meta.dirname, '../../packs/example-pack')
const source = join(import.meta.dirname, '../../packs/example-sources/mayor-announcement.txt')
export const origin = 'http://feilun.example'

export interface NoticesApp {
  readonly app: App
  readonly scratch: ScratchDatabase
  readonly notices: Notices
  readonly packs: Packs
  readonly jobs: Jobs
  readonly identity: ReturnType<typeof createIdentity>
  /** What the mail server took over. */
  readonly sent: MailMessage[]
  /** How many of the next messages it refuses. */
  readonly refusing: { next: number }
  readonly clock: { time: number }
  /** A person with an address `NAME@example.org`. */
  readonly person: (name: string) => Promise<PersonId>
  /** Changes the pack's folder and takes it up. */
  readonly repack: (
    file: string,
    from: string,
    to: string,
    more?: readonly (readonly [string, string])[],
  ) => Promise<void>
  readonly close: () => Promise<void>
}

/** Notices over a database, a pack and a mail server of their own. */
export async function noticesApp(): Promise<NoticesApp> {
  const scratch = await scratchDatabase([
    rowsMigrations,
    jobsMigrations,
    identityMigrations,
    evidenceMigrations,
    packsMigrations,
    noticesMigrations,
  ])
  const { database, url } = scratch
  const clock = { time: Date.UTC(2026, 5, 1, 4) }
  const now = () => new Date(clock.time)
  const today = () => now().toISOString().slice(0, 10) as PlainDate // A day of the calendar in this form.
  const sent: MailMessage[] = []
  const refusing = { next: 0 }
  const mail = {
    send: async (message: MailMessage) => {
      if (refusing.next-- > 0) throw new FeilunError('mail-not-sent')
      sent.push(message)
    },
  }
  const evidence = createEvidence({ database, now, limits: { maxDocumentBytes: 1_000_000 }, allowedHosts: [] })
  await evidence.ingest({ name: 'mayor.txt', bytes: new Uint8Array(readFileSync(source)) })
  const folder = mkdtempSync(join(tmpdir(), 'feilun-pack-'))
  cpSync(packFolder, folder, { recursive: true })
  const packs = createPacks({ database, evidence, now: () => new Date((clock.time += 1_000)) })
  await packs.load(folder)
  const identity = createIdentity({ database, now, random: randomBytes, newId: randomUUID, mail, origin: () => origin })
  const siteName = { 'zh-Hant': '飛輪', 'zh-Hans': '飞轮', en: 'Feilun' }
  const notices = createNotices({
    database,
    now,
    newId: randomUUID,
    random: randomBytes,
    identity,
    packs,
    today,
    mail,
    secrets: createSecrets('a master key that only tests use!'),
    origin: () => origin,
    siteName,
  })
  const log = { info: () => {}, warn: () => {}, error: () => {} }
  const jobs = createJobs({ url, tasks: notices.tasks, cron: [], timezone: () => 'UTC', now: () => new Date(), log })
  const app = await createApp({
    logLevel: 'silent',
    requestsPerMinute: 1_000_000,
    trustProxy: false,
    problemPage: ({ code }) => `<title>${code}</title>`,
  })
  routeGuard(app, identity)
  const site = { asset: (name: string) => `/assets/${name}`, name: siteName, origin, styles: '/assets/feilun.css' }
  noticesRoutes(app, { site, notices, identity, packs, today })
  const person = (name: string) =>
    identity.personFor('test', name, {
      name,
      email: `${name}@example.org`,
      emailVerified: true,
      language: 'en',
      assurance: 'said',
    })
  app.get('/in/:name', { schema: { params: z.object({ name: z.string() }) } }, async (request, reply) => {
    await identity.signIn(request, reply, await person(request.params.name), 'link')
    return reply.send('in')
  })
  await app.ready()
  return {
    app,
    scratch,
    notices,
    packs,
    jobs,
    identity,
    sent,
    refusing,
    clock,
    person,
    repack: async (file, from, to, more = []) => {
      const path = join(folder, file)
      const edited = [[from, to] as const, ...more].reduce(
        (text, [was, is]) => {
          if (!text.includes(was)) throw new Error(`“${was}” is not in ${file}`)
          return text.replace(was, () => is)
        },
        readFileSync(path, 'utf8'),
      )
      writeFileSync(path, edited)
      await packs.load(folder)
    },
    close: async () => {
      await app.close()
      await scratch.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
