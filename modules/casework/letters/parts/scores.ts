import { z } from 'zod'
import { decisionOf, type LetterBlock } from '../letter.ts'
import { heading, paragraph, type Ground } from './ground.ts'

/** As `review/decide` records them. */
const recorded = z.array(
  z.object({
    stage: z.string(),
    criterion: z.string(),
    max: z.number(),
    scores: z.array(z.number()),
    agreed: z.number().nullish(),
  }),
)

/** What reviewers came to, by criterion, without who gave which score. */
export function scores(ground: Ground): readonly LetterBlock[] {
  const { t, process, language } = ground
  const read = recorded.safeParse(decisionOf(ground)?.scores)
  if (!read.success || read.data.length === 0) return []
  const nameOf = (stage: string, id: string): string => {
    const found = process?.stages.find((each) => each.id === stage)
    const criterion = found?.kind === 'review' ? found.criteria.find((each) => each.id === id) : undefined
    return criterion?.name[language] ?? id
  }
  const rows = read.data.map(({ stage, criterion, max, scores: each, agreed }) => {
    const list = each.join(t('list.and'))
    const told = agreed === undefined || agreed === null ? list : t('scores.agreed', { scores: list, agreed })
    return [nameOf(stage, criterion), told, String(max)]
  })
  const columns = [t('scores.criterion'), t('scores.scores'), t('scores.of')]
  return [heading(t('scores.title')), paragraph(t('scores.lead')), { kind: 'table', columns, rows }]
}
