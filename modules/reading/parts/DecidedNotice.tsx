import { Actions, Button, Notice } from '#platform/ui'
import type { Decision } from '../decisions/decision.ts'
import type { State } from '../decisions/state.ts'
import type { View } from '../pages/view.ts'
import { amendmentShown } from '../wording/amendmentWords.ts'
import type { Typed } from './BothLanguages.tsx'
import { Remark } from './Remark.tsx'

interface Props {
  view: View
  href: string
  state: Exclude<State, { kind: 'open' }>
  turn: number
  /** To take it back. */
  typed: Typed
}

function Came({ view, state }: { view: View; state: Extract<State, { kind: 'accepted' }> }) {
  const { t, say, to, content } = view
  return (
    <ul class="rd-came">
      {state.records.map((record) => {
        const { about, href } = amendmentShown(record, content)
        return (
          <li key={record.id}>
            {record.amendment === undefined ? t('amendment.unread') : t(`amendment.${record.amendment.kind}`)}
            {about !== undefined && <> · {href === undefined ? say(about) : <a href={to(href)}>{say(about)}</a>}</>}
          </li>
        )
      })}
    </ul>
  )
}

/** Who decided what, when and why; and the way back. */
export function DecidedNotice({ view, href, state, turn, typed }: Props) {
  const { t, to, when } = view
  const { decision } = state
  const who = { by: decision.by, at: when(decision.at) }
  return (
    <Notice
      tone={state.kind === 'accepted' ? 'positive' : 'neutral'}
      title={state.kind === 'accepted' ? t('decided.accepted', who) : t('decided.rejected', who)}
    >
      {decision.body.rejected !== undefined && <p>{t(`reject.${decision.body.rejected}`)}</p>}
      {decision.body.overruled !== undefined && <p>{t('decided.overruled', { reason: decision.body.overruled })}</p>}
      {decision.reason !== undefined && <p>{t('decided.reason', { reason: decision.reason })}</p>}
      {state.kind === 'accepted' && <Came view={view} state={state} />}
      <form method="post" action={to(href)}>
        <input type="hidden" name="turn" value={state.kind === 'accepted' ? decision.turn : turn} />
        {state.kind === 'accepted' && (
          <Remark view={view} typed={typed} name="reason" label={t('withdraw.reason')} optional />
        )}
        <Actions>
          <Button kind="secondary" name="action" value={state.kind === 'accepted' ? 'withdraw' : 'reopen'}>
            {t(state.kind === 'accepted' ? 'withdraw' : 'reopen')}
          </Button>
        </Actions>
      </form>
    </Notice>
  )
}

/** Everything that was decided before, where there was more than one decision. */
export function History({ view, decisions }: { view: View; decisions: readonly Decision[] }) {
  const { t, when } = view
  if (decisions.length === 0) return null
  return (
    <ol class="rd-history">
      {decisions.map(({ turn, decision, by, at, reason, body: { overruled } }) => (
        <li key={turn}>
          {t(`history.${decision}`, { by, at: when(at) })}
          {overruled !== undefined && <> {t('decided.overruled', { reason: overruled })}</>}
          {reason !== undefined && <> {t('decided.reason', { reason })}</>}
        </li>
      ))}
    </ol>
  )
}
