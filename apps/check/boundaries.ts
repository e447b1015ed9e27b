import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../build/folders.ts'
import { runProgram, type Step } from './step.ts'

const cruise = (...folders: string[]) => runProgram('depcruise', ['--config', '.dependency-cruiser.cjs', ...folders])

/**
 * The floors hold. A violation is planted first, in a folder of its own, and must be found: with a parser that does not understand our
 * files the checker passes over everything in silence.
 */
export const boundaries: Step = {
  name: 'import boundaries',
  run: async () => {
    const planted = join(root, 'engines', 'planted')
    mkdirSync(planted, { recursive: true })
    writeFileSync(
      join(planted, 'index.ts'),
      "export { readConfig } from '#platform/config'\nexport { sep } from 'node:path'\nexport { all } from '../rules/mechanisms/all.ts'\n",
    )
    const found = await cruise('engines/planted').finally(() => rmSync(planted, { recursive: true, force: true }))
    const seen = ['engines-points-up', 'engines-are-pure', 'through-the-face'].every((rule) =>
      found.output.includes(rule),
    )
    if (!seen) return { passed: 0, failed: 1, output: `The planted violation was not found:\n${found.output}` }
    const { code, output } = await cruise('apps', 'modules', 'platform', 'engines', 'bench')
    return code === 0 ? { passed: 2, failed: 0, output } : { passed: 1, failed: 1, output }
  },
}
