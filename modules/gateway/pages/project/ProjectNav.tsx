import { Tabs } from '#platform/ui'
import type { View } from '../view.ts'

const places = ['project', 'playground', 'usage', 'rules', 'settings'] as const
export type ProjectPlace = (typeof places)[number]

/** The pages of one project, side by side. */
export function ProjectNav({ view: { t, to }, id, here }: { view: View; id: string; here: ProjectPlace }) {
  const hrefOf = (place: ProjectPlace) => to(`/gateway/projects/${id}${place === 'project' ? '' : `/${place}`}`)
  return (
    <Tabs
      label={t('nav.label')}
      items={places.map((place) => ({ href: hrefOf(place), title: t(`nav.${place}`), current: place === here }))}
    />
  )
}
