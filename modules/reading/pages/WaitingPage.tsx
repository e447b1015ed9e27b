import { Actions, Button } from '#platform/ui'
import { Frame } from '../parts/Frame.tsx'
import { hrefOfText, type View } from './view.ts'

/** For a text that takes longer to read than a page may take. */
export function WaitingPage({ view, source }: { view: View; source: string }) {
  const { t, to } = view
  return (
    <Frame view={view} title={t('waiting.title')} crumbs={[{ title: t('list.title'), href: '/desk/reading' }]}>
      <p role="status">{t('waiting')}</p>
      <Actions>
        <Button href={to(hrefOfText(source))}>{t('waiting.again')}</Button>
      </Actions>
    </Frame>
  )
}
