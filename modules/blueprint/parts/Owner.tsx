import { officeName, type Owner as Owned } from '#modules/packs'
import type { View } from '../pages/view.ts'
import { Cite } from './Cite.tsx'

/** The name of an office, or its id where the pack has no name for it. */
export function officeWords({ content, say }: View, id: string): string {
  const name = officeName(content, id)
  return name === undefined ? id : say(name)
}

/** Who is accountable, with the quote that says so; or, plainly, that no source does. */
export function Owner({ view, owner }: { view: View; owner: Owned }) {
  if (!('office' in owner)) return <span class="bp-unknown">{view.t('owner.not-stated')}</span>
  return (
    <span>
      {officeWords(view, owner.office)}
      <Cite view={view} cite={owner.cite} />
    </span>
  )
}
