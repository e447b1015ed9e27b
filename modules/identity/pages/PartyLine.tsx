import { inLanguage } from '#platform/i18n'
import { Tag, type Tone } from '#platform/ui'
import type { Actor, Assurance, PartyView } from '../model/actor.ts'
import type { Named } from './pagesNeeds.ts'
import { wordsOf, type View } from './view.ts'

const tones: Readonly<Record<Assurance, Tone>> = { said: 'neutral', uploaded: 'waiting', verified: 'positive' }

interface PartyLineProps {
  view: View
  party: PartyView
  kinds: readonly Named[]
  actor: Actor
}

/** A party that somebody acts for: its name, its kind, how sure it is that they may. */
export function PartyLine({ view, party: { id, kind, name }, kinds, actor }: PartyLineProps) {
  const t = wordsOf(view)
  const known = kinds.find((each) => each.id === kind)
  const what = kind === 'person' ? t('self') : known === undefined ? kind : inLanguage(known.name, view.language)
  const assurance = actor.mandates.find(({ party }) => party === id)?.assurance ?? 'said'
  return (
    <span>
      {name} ({what}) <Tag tone={tones[assurance]}>{t(`assurance.${assurance}`)}</Tag>
    </span>
  )
}
