import { Details, Heading } from '#platform/ui'
import type { Group } from '../standing/group.ts'
import type { Move } from '../standing/moves.ts'
import type { Standing } from '../standing/standing.ts'
import { words } from '#modules/stand/words'
import { StandLine } from './StandLine.tsx'
import type { StandContext } from './telling.ts'

export interface GroupSectionProps {
  context: StandContext
  standing: Standing
  group: Group
  moves: readonly Move[]
}

function Lines({ context, standing, group, moves }: GroupSectionProps) {
  return (
    <ul class="fl-lines">
      {standing.lines[group].map((line) => (
        <StandLine
          key={line.scheme.id}
          context={context}
          line={line}
          move={moves.find(({ scheme }) => scheme.id === line.scheme.id)}
        />
      ))}
    </ul>
  )
}

/** One of the groups of a result. What is not for the reader is folded, with the reasons inside. */
export function GroupSection(props: GroupSectionProps) {
  const { context, standing, group } = props
  const t = words(context.language)
  const lines = standing.lines[group]
  const title = t('group.count', { group: t(`group.${group}`), n: lines.length })
  if (group === 'not') {
    if (lines.length === 0) return null
    return (
      <section id={group} aria-label={t('group.not')}>
        <Details look="group" summary={title}>
          <p>{t('group.not.lead')}</p>
          <Lines {...props} />
        </Details>
      </section>
    )
  }
  if (lines.length === 0 && group !== 'open') return null
  return (
    <section class="fl-section" id={group} aria-labelledby={`${group}-title`}>
      <Heading level={2} id={`${group}-title`}>
        {title}
      </Heading>
      <p class="fl-group-lead">{lines.length === 0 ? t('group.open.none') : t(`group.${group}.lead`)}</p>
      {lines.length > 0 && <Lines {...props} />}
    </section>
  )
}
