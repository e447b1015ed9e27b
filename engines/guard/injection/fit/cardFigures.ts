import type { Example } from './example.ts'
import { leaveOut, usualFit, type Fitted, type Scored } from './fit.ts'
import { byKind, byLanguage, type Judged, type Tally } from './measure.ts'

const percent = (share: number): string => (100 * share).toFixed(1)

const line = (tally: Tally): string =>
  `| ${tally.language} | ${tally.kind} | ${tally.flagged} of ${tally.total} | ${percent(tally.flagged / tally.total)} | ${percent(tally.low)}–${percent(tally.high)} |`

function table(title: string, tallies: readonly Tally[]): string {
  const part = (name: string, isAttack: boolean): string =>
    [
      `**${title}: ${name}**`,
      '',
      '| language | kind | flagged | % | 95 % |',
      '|---|---|---|---|---|',
      ...tallies.filter((each) => each.isAttack === isAttack).map(line),
    ].join('\n')
  return `${part('attacks (recall)', true)}\n\n${part('harmless texts (false positives)', false)}`
}

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

/** Attack families of templates, and sources of rows: what is left out as a whole to see what is known without it. */
const wholeOf = ({ source, group, isAttack }: Example): string | undefined => {
  if (!isAttack) return undefined
  return source === 'templates' ? group.split('/').slice(0, 2).join('/') : source.replace(/ .*/u, '')
}

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
  const left = leaveOut(training, wholeOf, usualFit.train)
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
      'One whole family of templates or source of attacks left out at a time',
      byLanguage(judged(shifted, model.threshold, () => 'all')),
    ).split('\n\n**One whole family of templates or source of attacks left out at a time: harmless')[0] ?? '',
  ].join('\n\n')
}
