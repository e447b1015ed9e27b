import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { assetsFolder, buildFolder, root } from './folders.ts'

/** From the name that pages use (`stand.js`, `feilun.css`) to the file's address with its content hash. */
export type Assets = Readonly<Record<string, string>>

const manifestFile = join(buildFolder, 'assets.json')

/** What a build depends on: when every one of these is as it was, nothing is built again. */
export function inputsStamp(): string {
  const files = globSync(
    [
      '{modules,platform,engines}/**/*.{ts,tsx,css,svg}',
      'package.json', // Its `imports` say which words a browser is given.
      'package-lock.json',
      'apps/build/*.ts',
    ],
    { cwd: root },
  )
  const hash = createHash('sha256')
  for (const file of files.sort()) {
    const { mtimeMs, size } = statSync(join(root, file))
    hash.update(`${file}:${mtimeMs}:${size}\n`)
  }
  return hash.digest('hex')
}

/** What was built from the same inputs, if its files are all still there. */
export function builtBefore(stamp: string): Assets | undefined {
  if (!existsSync(manifestFile)) return undefined
  const known: { stamp: string; assets: Assets } = JSON.parse(readFileSync(manifestFile, 'utf8'))
  const isWhole = Object.values(known.assets).every((address) => existsSync(join(assetsFolder, basename(address))))
  return known.stamp === stamp && isWhole ? known.assets : undefined
}

/** Notes what was built. The note is whole or not there at all, so that a build that is killed is done again. */
export function noteBuilt(stamp: string, assets: Assets): void {
  const side = `${manifestFile}.${process.pid}`
  writeFileSync(side, JSON.stringify({ stamp, assets }))
  renameSync(side, manifestFile)
}
