import type { Line } from '../line.ts'
import type { BoilerplateRule } from '../passage.ts'
import { isSectionName, ruleOfLine } from './lineRules.ts'
import { runsOf } from './runs.ts'

/** For each line, the rule by which it is the page's and not the text's, or `undefined`. */
export function furniture(lines: readonly Line[]): readonly (BoilerplateRule | undefined)[] {
  const rules = lines.map(ruleOfLine)
  for (const { from, to, rule } of runsOf(lines)) rules.fill(rule, from, to)
  const neighbour = (at: number) => {
    const line = lines[at]
    return line ? ([line, rules[at]] as const) : undefined
  }
  return lines.map(
    (line, at) => rules[at] ?? (isSectionName(line, neighbour(at - 1), neighbour(at + 1)) ? 'section-name' : undefined),
  )
}
