import { Actions, Button, Details } from '#platform/ui'
import type { ProjectView } from '../../projects/model/projects.ts'
import type { View } from '../view.ts'

/** Pausing, opening again, closing for good. */
export function StateForms({ view: { t, to }, id, state }: { view: View; id: string; state: ProjectView['state'] }) {
  return (
    <form method="post" action={to(`/gateway/projects/${id}/state`)}>
      <p>{t('settings.state.about')}</p>
      <Actions>
        {state === 'open' ? (
          <Button kind="secondary" name="state" value="paused">
            {t('settings.pause')}
          </Button>
        ) : (
          <Button kind="secondary" name="state" value="open">
            {t('settings.reopen')}
          </Button>
        )}
      </Actions>
      <Details summary={t('settings.close')}>
        <p>{t('settings.close.about')}</p>
        <Actions>
          <Button kind="secondary" name="state" value="closed">
            {t('settings.close.press')}
          </Button>
        </Actions>
      </Details>
    </form>
  )
}
