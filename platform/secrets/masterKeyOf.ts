import { randomBytes, randomUUID } from 'node:crypto'
import { chmodSync, linkSync, mkdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FeilunError } from '#platform/errors'

const leastLength = 32
const fileName = 'secret'

const refused = (at: string, hant: string, hans: string, en: string): FeilunError =>
  new FeilunError('config-invalid', { count: 1 }, [{ at, message: { 'zh-Hant': hant, 'zh-Hans': hans, en } }])

const isErrorOf = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

function readKey(file: string): string | undefined {
  try {
    // Someone may have copied the folder with looser rights than it was made with.
    if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600)
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if (isErrorOf(error, 'ENOENT')) return undefined
    throw error
  }
}

/** Puts a fresh key where there is none yet. It appears whole or not at all: of several processes that start together, one makes it. */
function makeKey(folder: string, file: string): void {
  mkdirSync(folder, { recursive: true })
  const side = join(folder, `${fileName}.${randomUUID()}`)
  writeFileSync(side, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  try {
    linkSync(side, file)
  } catch (error) {
    if (!isErrorOf(error, 'EEXIST')) throw error
  } finally {
    unlinkSync(side)
  }
}

/**
 * The key that everything secret is derived from: the setting FEILUN_SECRET, or what the file `secret` in `folder` holds, which is made
 * once, readable by its owner alone. Whoever runs several servers on one database must give them all the same setting.
 * @throws FeilunError `config-invalid` for a key of fewer than 32 characters
 */
export function masterKeyOf(setting: string | undefined, folder: string): string {
  if (setting !== undefined && setting !== '') {
    if (setting.length >= leastLength) return setting
    throw refused('FEILUN_SECRET', '最少要有 32 個字元', '最少要有 32 个字符', 'at least 32 characters')
  }
  const file = join(folder, fileName)
  if (readKey(file) === undefined) makeKey(folder, file)
  const key = readKey(file)
  if (key !== undefined && key.length >= leastLength) return key
  throw refused(
    file,
    '檔案不完整；請由備份還原，或刪去它以另造一條（以前封存的資料便不能再打開）',
    '文件不完整；请由备份还原，或删去它以另造一条（以前封存的数据便不能再打开）',
    'the file is not whole; restore it from a backup, or delete it to have another made (what was sealed before can then not be opened)',
  )
}
