import { Actions, Button } from '#platform/ui'
import { mostMegabytes } from '../mostMegabytes.ts'
import type { View } from './view.ts'

/** Where somebody hands over a log. */
export function UploadForm({ view: { t, to, number } }: { view: View }) {
  return (
    <form method="post" action={to('/shadow/logs')} enctype="multipart/form-data">
      <div class="fl-field">
        <label class="fl-label" for="log-file">
          {t('upload.file')}
        </label>
        <p class="fl-hint" id="log-file-hint">
          {t('upload.hint', { megabytes: number(mostMegabytes) })}
        </p>
        <input class="fl-input" type="file" id="log-file" name="log" required aria-describedby="log-file-hint" />
      </div>
      <Actions>
        <Button>{t('upload.send')}</Button>
      </Actions>
      <p>{t('upload.tail')}</p>
    </form>
  )
}
