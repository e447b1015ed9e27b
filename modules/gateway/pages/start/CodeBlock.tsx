import { Button } from '#platform/ui'
import type { View } from '../view.ts'

/** Something to copy as it stands: with a button where there is a script, to be marked by hand where there is none. */
export function CodeBlock({ view: { t }, label, code }: { view: View; label: string; code: string }) {
  return (
    <figure class="fl-code">
      <figcaption>{label}</figcaption>
      <pre class="fl-code-text" tabIndex={0} role="region" aria-label={label} translate={false}>
        <code>{code}</code>
      </pre>
      <fl-copy-text hidden>
        <Button kind="secondary">{t('made.copy')}</Button> <span role="status" />
      </fl-copy-text>
    </figure>
  )
}
