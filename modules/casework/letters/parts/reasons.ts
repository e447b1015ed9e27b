import { formatDate } from '#platform/i18n'
import { officeName, sourceById } from '#modules/packs'
import type { GivenReason } from '../../model/caseView.ts'
import { criterionLines, type CriterionLine } from '../../review/evaluate/criterionLines.ts'
import { checkOf, decisionOf, type LetterBlock, type LetterSpan } from '../letter.ts'
import { readDecision } from '../readDecision.ts'
import { heading, paragraph, type Ground } from './ground.ts'

const given = ({ language }: Ground, list: readonly GivenReason[]): readonly (readonly LetterSpan[])[] =>
  list.map(({ text, words }) => [
    { text: text[language], strong: true },
    ...(words.trim() === '' ? [] : [{ text: `${language === 'en' ? ': ' : '：'}${words}` }]),
  ])

/** Where a test is written, as links to the quotes. */
function sourcesOf({ pack, t, language }: Ground, { cite }: CriterionLine): readonly LetterSpan[] {
  const links = cite.map(({ source, start, end }): LetterSpan => {
    const known = sourceById(pack.content, source)
    const date = known === undefined ? '' : formatDate(known.date, language)
    const text = known === undefined ? source : t('criterion.source', { publisher: known.publisher[language], date })
    return { text, path: `/sources/${encodeURIComponent(source)}?at=${start}-${end}#quote` }
  })
  if (links.length === 0) return []
  const [open, close] = language === 'en' ? [' (', ')'] : ['（', '）']
  const between = { text: t('list.and') }
  return [{ text: open }, ...links.flatMap((link, i) => (i === 0 ? [link] : [between, link])), { text: close }]
}

/** What a test asks, in the pack's words; what it is about, where the pack has none of its own. */
function testWords({ t, pack, language }: Ground, { reason, text }: CriterionLine): string {
  if (text !== undefined) return text[language]
  if (reason.kind === 'judgement' || reason.kind === 'not-published') return reason.question[language]
  const fact = reason.kind === 'test' ? pack.rules.facts.find(({ id }) => id === reason.fact) : undefined
  return fact?.label[language] ?? t('criterion.calculated')
}

function lineOf(ground: Ground, line: CriterionLine): readonly LetterSpan[] {
  const { t, language } = ground
  const { reason, truth } = line
  if (reason.kind === 'not-yet' || reason.kind === 'no-longer')
    return [{ text: t(`criterion.${reason.kind}`, { date: formatDate(reason.date, language) }) }]
  return [{ text: t(`criterion.${truth}`, { text: testWords(ground, line) }) }, ...sourcesOf(ground, line)]
}

/** Each test of the scheme, what it came to, and where it is written. */
function criteria(ground: Ground, recorded: unknown): readonly LetterBlock[] {
  const { t, pack, language } = ground
  const decision = readDecision(recorded)
  if (decision === undefined) return []
  const lines = criterionLines(pack.rules, decision.because)
  if (lines.length === 0) return []
  return [
    heading(t('criteria.title')),
    paragraph(t('criteria.lead', { date: formatDate(decision.asOf, language) })),
    { kind: 'list', items: lines.map((line) => lineOf(ground, line)) },
  ]
}

/** The words that an officer asked or sent something back with. */
function message({ t, view, ref }: Ground): readonly LetterBlock[] {
  const kind = ref.kind === 'more-asked' ? 'question' : 'returned'
  const place = Number(ref.id.split('-')[1]) - 1
  const said = view.messages.filter((each) => each.kind === kind)[place]
  if (said?.words === undefined) return [paragraph(t('more-asked.erased'))]
  const spans = said.words.split(/\n+/).filter((line) => line.trim() !== '')
  return spans.map((text): LetterBlock => ({ kind: 'paragraph', look: 'box', spans: [{ text }] }))
}

/** Why it was decided so: the reasons given, what an officer found, each test with its source, and the reviewers' scores are apart. */
export function reasons(ground: Ground): readonly LetterBlock[] {
  const { t, ref, language } = ground
  if (ref.kind === 'more-asked' || ref.kind === 'returned') return message(ground)
  const check = checkOf(ground)
  const decision = decisionOf(ground)
  const why = given(ground, decision?.reasons ?? check?.reasons ?? [])
  const points = (check?.points ?? []).map(({ met, text, note }): readonly LetterSpan[] => [
    { text: t(met ? 'point.met' : 'point.not-met', { text: text[language] }) },
    ...(note.trim() === '' ? [] : [{ text: language === 'en' ? ` (${note})` : `（${note}）` }]),
  ])
  return [
    ...(why.length === 0 ? [] : [heading(t('reasons.title')), { kind: 'list', items: why } as const]),
    ...(points.length === 0 ? [] : [heading(t('points.title')), { kind: 'list', items: points } as const]),
    ...(decision === undefined ? [] : criteria(ground, decision.criteria)),
  ]
}

/** Who is in charge of the scheme, as the pack says it. */
export const officeOf = ({ pack, scheme, language }: Ground): string | undefined =>
  scheme === undefined || 'not-stated' in scheme.owner
    ? undefined
    : officeName(pack.content, scheme.owner.office)?.[language]
