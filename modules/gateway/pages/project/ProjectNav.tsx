import { Tabs } from '#platform/ui'
import type { View } from '../view.ts'

const places = ['project', 'playground', 'usage', 'rules', 'settings'] as const
export type ProjectPlace = (typeof places)[number]

interface ProjectNavProps {
  readonly view: View
  readonly id: string
  readonly here: ProjectPlace
  readonly canManage: boolean
}

/** The pages of one project, side by side; trying a model costs money, so it is for those who manage the project. */
export function ProjectNav({ view: { t, to }, id, here, canManage }: ProjectNavProps) {
  const hrefOf = (place: ProjectPlace) => to(`/gateway/projects/${id}${place === 'project' ? '' : `/${place}`}`)
  return (
    <Tabs
      label={t('nav.label')}
      items={places
        .filter((place) => canManage || place !== 'playground')
        .map((place) => ({ href: hrefOf(place), title: t(`nav.${place}`), current: place === here }))}
    />
  )
}
