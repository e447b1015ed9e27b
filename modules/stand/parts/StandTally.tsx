import { Tally, type TallyItem, type Tone } from '#platform/ui'
import { groups, type Group } from '../standing/group.ts'
import type { Standing } from '../standing/standing.ts'
import { words } from '#modules/stand/words'
import type { StandContext } from './telling.ts'

export const tones: Readonly<Record<Group, Tone>> = {
  open: 'positive',
  rung: 'attention',
  ask: 'neutral',
  waiting: 'waiting',
  not: 'negative',
}

export interface StandTallyProps {
  context: Pick<StandContext, 'language'>
  standing: Standing
  /** Whether the counts lead to their groups further down the page. */
  links?: 'to-groups'
}

/** How many schemes stand in each group, kept up while questions are answered. */
export function StandTally({ context: { language }, standing, links }: StandTallyProps) {
  const t = words(language)
  const itemOf = (group: Group): TallyItem => {
    const item = { id: group, tone: tones[group], label: t(`group.${group}`), count: standing.lines[group].length }
    return links === undefined ? item : { ...item, href: `#${group}` }
  }
  const shown = groups.filter((group) => group !== 'ask' || links === undefined || standing.lines.ask.length > 0)
  const items = shown.map(itemOf)
  return <Tally language={language} label={t('ask.tally')} items={items} />
}
