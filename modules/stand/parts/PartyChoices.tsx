import type { Party } from '#modules/packs'
import type { Language } from '#platform/i18n'
import { names } from '../flow/names.ts'
import { BigChoice } from './BigChoice.tsx'

export interface PartyChoicesProps {
  language: Language
  parties: readonly Party[]
  chosen?: string | undefined
}

/** Kinds of party as large choices. */
export function PartyChoices({ language, parties, chosen }: PartyChoicesProps) {
  return (
    <ul class="fl-bigs">
      {parties.map(({ id, label, description }) => (
        <li key={id}>
          <BigChoice
            name={names.party}
            value={id}
            label={label[language]}
            hint={description[language]}
            {...(chosen === undefined ? {} : { chosen: chosen === id })}
          />
        </li>
      ))}
    </ul>
  )
}
