import type { ComponentChildren } from 'preact'
import type { PlainDate } from '#engines/rules'
import type { LoadedPack } from '#modules/packs'
import type { Language } from '#platform/i18n'
import { keepingTongue } from '#platform/ui'
import type { Session } from '../session/session.ts'
import { standPackOf } from '../standPackOf.ts'
import { ActButton } from './ActButton.tsx'
import { StandForm } from './StandForm.tsx'

export interface ContinueFormProps {
  language: Language
  /** The address of the page on which it stands. */
  path: string
  loaded: LoadedPack
  asOf: PlainDate
  /** What has been told so far. */
  session: Session
  children: ComponentChildren
}

/** A button on another page that goes on with the questions from what has been told there. */
export function ContinueForm({ language, path, loaded, asOf, session, children }: ContinueFormProps) {
  const action = keepingTongue('/stand', path)
  return (
    <StandForm context={{ language, pack: standPackOf(loaded), asOf, about: undefined, action, session }}>
      <ActButton act="more" of="all" kind="primary">
        {children}
      </ActButton>
    </StandForm>
  )
}
