import { applyFrom } from '#modules/schemes/parts'
import { formatDate } from '#platform/i18n'
import { Button, Hidden, keepingTongue } from '#platform/ui'
import { names } from '../flow/names.ts'
import { writeSession } from '../session/writeSession.ts'
import type { Line } from '../standing/standing.ts'
import { words } from '#modules/stand/words'
import type { StandContext } from './telling.ts'

/** Leads from a scheme that takes cases to applying for it, and takes the answers along: only this press sends them. */
export function ApplyForm({ context, line: { scheme } }: { context: StandContext; line: Line }) {
  const { language, pack, asOf, session, action } = context
  const t = words(language)
  const open = applyFrom(pack.content.takesCases, scheme.id, asOf)
  if (open === undefined) return null
  return (
    <form method="post" action={keepingTongue(`/apply/${scheme.id}`, action)} class="fl-line-apply" data-leaves>
      <input type="hidden" name={names.session} value={writeSession(session, pack.hash)} />
      <Button kind="secondary">
        {t('line.apply')}
        <Hidden>{t('line.apply.of', { scheme: scheme.title[language] })}</Hidden>
      </Button>
      <p>
        {!open.now && `${t('line.apply.from', { date: formatDate(open.from, language) })} `}
        {t('line.apply.note')}
      </p>
    </form>
  )
}
