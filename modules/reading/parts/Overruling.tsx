import { Actions, Button, Details, Notice } from '#platform/ui'
import { reported } from '../accept/overruling.ts'
import type { View } from '../pages/view.ts'
import type { Typed } from './BothLanguages.tsx'
import { Remark } from './Remark.tsx'

/** For a sentence that was read as opinion: what may become of it, and the way to say that it is none. */
export function OpinionNotice({ view: { t, language }, href }: { view: View; href: string }) {
  return (
    <>
      <Notice tone="attention">
        <p>{t('things.opinion-notice')}</p>
      </Notice>
      <Details summary={t('overrule.ask')}>
        <form class="rd-form" method="get" action={href}>
          <p>{t('overrule.what')}</p>
          <input type="hidden" name="lang" value={language} />
          <input type="hidden" name="voice" value={reported} />
          <Actions>
            <Button kind="secondary">{t('overrule')}</Button>
          </Actions>
        </form>
      </Details>
    </>
  )
}

/** In the form of an acceptance: that the reviewer goes against what was read, and why. */
export function OverrulingFields({ view, typed }: { view: View; typed: Typed }) {
  const { t } = view
  return (
    <>
      <input type="hidden" name="voice" value={reported} />
      <Notice tone="attention" title={t('overrule.title')}>
        <p>{t('overrule.record')}</p>
      </Notice>
      <Remark view={view} typed={typed} name="voice-reason" label={t('overrule.why')} hint={t('overrule.why-hint')} />
    </>
  )
}
