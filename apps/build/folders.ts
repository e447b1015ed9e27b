import { join } from 'node:path'

/** The top of the checkout. */
export const root = join(import.meta.dirname, '..', '..')
/** Everything that is built; it may be deleted at any time. */
export const buildFolder = join(root, '.feilun', 'build')
export const assetsFolder = join(buildFolder, 'assets')
