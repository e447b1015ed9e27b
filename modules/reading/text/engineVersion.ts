import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const floor = join(import.meta.dirname, '..', '..', '..')

/**
 * Names the code that reads, so that a decision says by which it was found: the first 12 hex digits of the SHA-256 of the engines' files.
 * A number that people raise by hand would be forgotten.
 */
export function engineVersion(): string {
  const hash = createHash('sha256')
  const files = globSync('engines/{chinese,passages,reading}/**/*.ts', { cwd: floor }).filter(
    (file) => !file.endsWith('.test.ts'),
  )
  for (const file of files.toSorted()) hash.update(file).update(readFileSync(join(floor, file)))
  return hash.digest('hex').slice(0, 12)
}
