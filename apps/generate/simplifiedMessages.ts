import { existsSync, globSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { simplify } from '#platform/simplify'

const header = `// Made from zh-Hant.ts by \`npm run generate\`; corrections go to zh-Hans.overrides.ts.\n`

const quote = (text: string): string =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`

const load = async (file: string): Promise<Readonly<Record<string, string>>> => {
  const { default: messages }: { default: Readonly<Record<string, string>> } = await import(
    pathToFileURL(resolve(file)).href
  )
  return messages
}

/** The text of every `messages/zh-Hans.ts` under `root`, by path: 繁體 put through OpenCC, then the reviewed overrides. */
export async function simplifiedMessages(root: string): Promise<ReadonlyMap<string, string>> {
  const made = new Map<string, string>()
  for (const file of globSync('{platform,modules,apps}/**/messages/zh-Hant.ts', { cwd: root })) {
    const folder = dirname(join(root, file))
    const hant = await load(join(root, file))
    const overridesFile = join(folder, 'zh-Hans.overrides.ts')
    const overrides = existsSync(overridesFile) ? await load(overridesFile) : {}
    const lines = Object.entries(hant).map(
      ([key, text]) => `  ${quote(key)}: ${quote(overrides[key] ?? simplify(text))},`,
    )
    made.set(join(folder, 'zh-Hans.ts'), `${header}export default {\n${lines.join('\n')}\n} as const\n`)
  }
  return made
}
