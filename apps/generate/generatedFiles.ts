import { join } from 'node:path'
import { simplifiedMessages } from './simplifiedMessages.ts'

/**
 * Every generated file of the project as path and text, in the order in which they must be written: the Simplified messages
 * first, since other files are made from them and only imported after that.
 */
export async function* generatedFiles(root: string): AsyncGenerator<readonly [path: string, text: string]> {
  yield* await simplifiedMessages(root)
  const { referencePage } = await import('#platform/errors')
  yield [join(root, 'docs/reference/errors.md'), referencePage()]
  const { configurationPage } = await import('./configurationPage.ts')
  yield [join(root, 'docs/reference/configuration.md'), configurationPage()]
  const { permissionsPage } = await import('../../modules/identity/permissions/index.ts')
  yield [join(root, 'docs/reference/permissions.md'), permissionsPage()]
  const { guardScripts } = await import('./guardScripts.ts')
  yield [join(root, 'engines/guard/personal/data/scripts.ts'), guardScripts()]
  const { rulesSchema } = await import('#engines/rules/read')
  yield [join(root, 'docs/reference/rules.schema.json'), `${JSON.stringify(rulesSchema(), undefined, 2)}\n`]
  const { packSchema } = await import('#modules/packs')
  yield [join(root, 'docs/reference/pack.schema.json'), `${JSON.stringify(packSchema(), undefined, 2)}\n`]
}
