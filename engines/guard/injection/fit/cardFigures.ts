import type { Example } from './example.ts'
import { harmlessGroups } from './calibrate.ts'
import { hiddenInLong } from './hidden.ts'
import { leaveOut, usualFit, type Fitted } from './fit.ts'
import type { Scored } from './scored.ts'
import { byKind, byLanguage, type Judged, type Tally } from './measure.ts'
import { wilson } from './wilson.ts'

const percent = (share: number): string => (100 * share).toFixed(1)

const line = (tally: Tally): string =>
  `| ${tally.language} | ${tally.kind} | ${tally.flagged} of ${tally.total} | ${percent(tally.flagged / tally.total)} | ${percent(tally.low)}–${percent(tally.high)} |`

const sides = [
  ['attacks (recall)', true],
  ['harmless texts (false positives)', false],
] as const

/** A table for each side that has any. */
const table = (title: string, tallies: readonly Tally[]): string =>
  sides
    .map(([name, isAttack]) => ({ name, lines: tallies.filter((each) => each.isAttack === isAttack).map(line) }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ name, lines }) =>
      [`**${title}: ${name}**`, '', '| language | kind | flagged | % | 95 % |', '|---|---|---|---|---|', ...lines].join(
        '\n',
      ),
    )
    .join('\n\n')

const judged = (
  scored: readonly Scored[],
  threshold: number,
  kindOf: (example: Example) => string,
): readonly Judged[] =>
  scored.map(({ example, logit }) => ({
    language: example.language,
    isAttack: example.isAttack,
    kind: kindOf(example),
    isFlagged: logit >= threshold,
  }))

/** Rows and templates apart; BIPIA's many kinds of planted text are one. */
const kindOf = ({ source, kind }: Example): string =>
  `${kind.replace(/:.*/u, '')}, ${source === 'templates' ? 'templates' : 'data'}`

/** The hand that wrote a text: a file of templates or a source of rows, as far as its name tells. */
export function handOf({ source, group, isAttack }: Example): string | undefined {
  if (!isAttack) return undefined
  if (source !== 'templates') return 'rows'
  const name = group.split('/')[1] ?? ''
  const [hand] = /^(?:hands|free|further|planted|bare)/u.exec(name) ?? ['patterns']
  return hand
}

/** What the threshold was chosen by, and what it comes to. */
function harmlessTable(title: string, scored: readonly Scored[], threshold: number): string {
  const lines = [...harmlessGroups(scored)].map(([name, group]) => {
    const flagged = group.filter(({ logit }) => logit >= threshold).length
    const { low, high } = wilson(flagged, group.length)
    return `| ${name} | ${flagged} of ${group.length} | ${percent(flagged / group.length)} | ${percent(low)}–${percent(high)} |`
  })
  return [`**${title}**`, '', '| harmless texts | flagged | % | 95 % |', '|---|---|---|---|', ...lines].join('\n')
}

const typed = (scored: readonly Scored[]): readonly Scored[] => scored.filter(({ example }) => example.origin === 'own')

function counts(examples: readonly Example[]): string {
  const groups = Map.groupBy(examples, ({ source, isAttack, language, mayTeach }) =>
    [
      source.replace(/\/[^/]+\.json$/u, ''),
      language,
      isAttack ? 'attack' : 'harmless',
      mayTeach ? 'teaches' : 'measures only',
    ].join(' | '),
  )
  return [
    '| source | language | side | use | texts | groups |',
    '|---|---|---|---|---|---|',
    ...[...groups].map(
      ([name, group]) => `| ${name} | ${group.length} | ${new Set(group.map((each) => each.group)).size} |`,
    ),
  ].join('\n')
}

/** The figures of a fit as Markdown, for the model card: counts, threshold, tables. Trains again for what is left out as a whole. */
export function cardFigures(examples: readonly Example[], fitted: Fitted, sha256: string): string {
  const { model, crossFitted, validation, training } = fitted
  const left = leaveOut(training, handOf, usualFit)
  const planted = fitted.plantedShift
  const shifted = left.map((each) =>
    each.example.origin === 'planted' ? { ...each, logit: each.logit - planted } : each,
  )
  return [
    `Weights: SHA-256 \`${sha256}\`; threshold (logit) ${model.threshold.toFixed(4)}; ${training.length} texts on the training side, ${validation.length} put away.`,
    counts(examples),
    table('Validation side, never trained on', byLanguage(judged(validation, model.threshold, () => 'all'))),
    table('Validation side by kind', byKind(judged(validation, model.threshold, kindOf))),
    table(
      'Training side, each quarter by a model of the others',
      byLanguage(judged(crossFitted, model.threshold, () => 'all')),
    ),
    table(
      'Training side, each hand by a model that was taught without it',
      byKind(judged(shifted, model.threshold, (example) => handOf(example) ?? '')),
    ),
    harmlessTable(
      'What the threshold is chosen by: training side, typed, each quarter by a model of the others',
      typed(crossFitted),
      model.threshold,
    ),
    harmlessTable('The same of the validation side', typed(validation), model.threshold),
    table(
      'Validation side: attacks put into long harmless texts of 2 to 8 kB, and these alone',
      byKind(
        hiddenInLong(
          validation.map(({ example }) => example),
          model,
        ),
      ),
    ),
  ].join('\n\n')
}
