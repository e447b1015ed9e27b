import { readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'

/** Which process a folder belongs to: a number that was given again to another process is told apart by when that began. */
const ownerForm = z.object({ pid: z.number(), started: z.string(), boot: z.string(), host: z.string() })
type Owner = z.infer<typeof ownerForm>

const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** Where Linux says when a process began; elsewhere nothing is known of it. The name in brackets may hold anything, so what follows it is counted. */
const startOf = (pid: number): string => read(`/proc/${pid}/stat`)?.split(') ').at(-1)?.split(' ')[19] ?? ''
const bootOf = (): string => read('/proc/sys/kernel/random/boot_id')?.trim() ?? ''

const path = (folder: string): string => join(folder, 'owner.json')

export function writeOwner(folder: string): void {
  const owner: Owner = { pid: process.pid, started: startOf(process.pid), boot: bootOf(), host: hostname() }
  writeFileSync(path(folder), JSON.stringify(owner), { mode: 0o600 })
}

const ownerOf = (folder: string): Owner | undefined => {
  try {
    return ownerForm.safeParse(JSON.parse(read(path(folder)) ?? 'null')).data
  } catch {
    return undefined // It was being written when its process ended.
  }
}

const exists = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Whether another process of this machine that owns a folder still runs. False says nothing more than that nothing is seen of it from here: what counts besides is the lock
 * in the database.
 */
export function ownerRuns(folder: string): boolean {
  const owner = ownerOf(folder)
  if (owner === undefined || owner.boot !== bootOf() || owner.host !== hostname() || owner.pid === process.pid)
    return false
  return exists(owner.pid) && startOf(owner.pid) === owner.started
}
