import { Actions, Button, Details } from '#platform/ui'
import type { View } from './view.ts'

/** Where an officer hands over what the bank reported. */
export function ReportForm({ view: { t, to } }: { view: View }) {
  return (
    <form method="post" action={to('/payments/reports')} enctype="multipart/form-data">
      <div class="fl-field">
        <label class="fl-label" for="report-file">
          {t('report.file')}
        </label>
        <p class="fl-hint" id="report-file-hint">
          {t('report.hint')}
        </p>
        <input
          class="fl-input"
          type="file"
          id="report-file"
          name="report"
          accept=".xml,.csv,application/xml,text/csv"
          required
          aria-describedby="report-file-hint"
        />
      </div>
      <Details summary={t('report.csv.title')}>
        <p>{t('report.csv')}</p>
      </Details>
      <Actions>
        <Button kind="secondary">{t('report.send')}</Button>
      </Actions>
    </form>
  )
}
