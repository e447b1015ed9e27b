import type { Identity } from '#modules/identity'
import type { Language } from '#platform/i18n'
import type { Site } from '#platform/ui'
import type { Projects } from '../projects/model/projects.ts'

/** A model that somebody operates a route to, and where it may lead. */
export interface OfferedModel {
  readonly model: string
  readonly providers: readonly { readonly id: string; readonly name: string; readonly region: string }[]
}

/** The scheme by which people come to a project. */
export interface SignUp {
  readonly href: string
  readonly title: string
  /** Whether its process only shows how it could go, because no source says how it does. */
  readonly isExample: boolean
}

/** What the pages of projects need. */
export interface ProjectPages {
  readonly site: Site
  readonly identity: Pick<Identity, 'actorOf' | 'require' | 'partiesOf' | 'partyView' | 'organisations'>
  readonly projects: Projects
  readonly now: () => Date
  readonly timeZone: () => string
  /** Every model with a route, by name. */
  readonly models: () => readonly OfferedModel[]
  /** Measures of the pack that may pay. */
  readonly measures: (language: Language) => readonly { readonly id: string; readonly name: string }[]
  /** The scheme under which people apply for a project, where the pack has one. */
  readonly signUp: (language: Language) => SignUp | undefined
}
