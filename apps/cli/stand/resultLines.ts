import { deadlineWords, howWords, moneyWords, ownerWords } from '#modules/schemes/parts'
import {
  groups,
  openWords,
  rungWords,
  standWords,
  type Group,
  type Line,
  type Setting,
  type Standing,
} from '#modules/stand'
import { formatDate, type Language } from '#platform/i18n'
import { cliMessages } from '../words.ts'

const marks: Readonly<Record<Group, string>> = { open: '●', rung: '◐', ask: '?', waiting: '○', not: '·' }

function told({ scheme, outcome }: Line, { pack }: Setting, language: Language): readonly string[] {
  if (outcome.kind === 'fails' && outcome.nextRung !== undefined)
    return rungWords(outcome.nextRung, language, pack.directory)
  if (outcome.kind === 'needs-judgement') return outcome.open.map((point) => openWords(point, language, pack.directory))
  if (outcome.kind === 'needs-facts')
    return outcome.missing.map((fact) => pack.directory.facts.get(fact)?.label[language] ?? fact)
  return scheme.gives.text[language] === '' ? [] : [scheme.gives.text[language]]
}

function schemeLines(line: Line, setting: Setting, language: Language): readonly string[] {
  const { scheme, group } = line
  const { directory } = setting.pack
  if (group === 'not') return [`  ${marks.not} ${scheme.title[language]}`]
  const known = [
    ownerWords(scheme, language, directory),
    moneyWords(scheme, language, directory),
    deadlineWords(scheme, language),
    howWords(scheme, language),
  ]
  const labels = cliMessages(language)
  const names = [labels('owner'), labels('money'), labels('deadline'), labels('how')]
  const cited = scheme.cite.map(({ source, start, end }) => `${source}:${start}-${end}`).join(', ')
  return [
    `  ${marks[group]} ${scheme.title[language]}`,
    ...told(line, setting, language).map((text) => `      ${text}`),
    ...known.map(({ words }, index) => `      ${names[index]}: ${words}`),
    `      ${labels('cited')}: ${cited}`,
  ]
}

/** Where someone stands, group by group, as lines for a terminal. */
export function resultLines(setting: Setting, standing: Standing, language: Language): readonly string[] {
  const t = standWords(language)
  const sections = groups.flatMap((group) => {
    const lines = standing.lines[group]
    if (lines.length === 0) return []
    return [
      '',
      `${t(`group.${group}`)} (${lines.length})`,
      ...lines.flatMap((line) => schemeLines(line, setting, language)),
    ]
  })
  return ['', `${t('results.title')} — ${formatDate(standing.asOf, language)}`, ...sections]
}
