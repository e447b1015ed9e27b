import { idOfText } from '#modules/evidence'
import type { AmendmentRecord } from '#modules/packs'
import { Actions, Button, ErrorSummary, Section, Tag, type Tone } from '#platform/ui'
import type { Acceptance, Changes } from '../createReadings.ts'
import type { PackDiff } from '../dependencies.ts'
import { Frame } from '../parts/Frame.tsx'
import { amendmentShown } from '../wording/amendmentWords.ts'
import { hrefOfCandidate, type View } from './view.ts'

export interface ChangesPageProps {
  view: View
  changes: Changes
  /** Undefined where the pack's folder cannot be read just now. */
  diff: PackDiff | undefined
  errors: readonly { field: string; message: string }[]
}

const tones: Readonly<Record<AmendmentRecord['state']['kind'], Tone>> = {
  'in-force': 'positive',
  absorbed: 'neutral',
  lapsed: 'attention',
  withdrawn: 'neutral',
}

function Record({ view, record }: { view: View; record: AmendmentRecord }) {
  const { t, say, to, content } = view
  const { state, amendment } = record
  const { about, href } = amendmentShown(record, content)
  return (
    <li>
      <Tag tone={tones[state.kind]}>{t(`amendment-state.${state.kind}`)}</Tag>{' '}
      {amendment === undefined ? t('amendment.unread') : t(`amendment.${amendment.kind}`)}
      {about !== undefined && <> · {href === undefined ? say(about) : <a href={to(href)}>{say(about)}</a>}</>}
      {state.kind === 'lapsed' && <p class="rd-note">{say(state.why)}</p>}
      {state.kind === 'withdrawn' && (
        <p class="rd-note">{t('history.withdrawn', { by: state.by, at: view.when(state.at) })}</p>
      )}
    </li>
  )
}

function Accepted({ view, acceptance }: { view: View; acceptance: Acceptance }) {
  const { t, to, when, content } = view
  const { decision, records } = acceptance
  const { sha256, candidate, turn, by, at, body } = decision
  const source = content.sources.find((each) => each.sha256 === sha256)?.id ?? idOfText(sha256)
  const isInForce = records.some(({ state }) => state.kind === 'in-force')
  return (
    <li class="rd-acceptance">
      <p>
        <a href={to(hrefOfCandidate(source, candidate))}>{body.found?.words ?? candidate}</a>{' '}
        <span class="rd-note">{t('history.accepted', { by, at: when(at) })}</span>
      </p>
      <ul class="rd-came">
        {records.map((record) => (
          <Record key={record.id} view={view} record={record} />
        ))}
      </ul>
      {isInForce && (
        <form method="post" action={to('/desk/reading/changes')}>
          <input type="hidden" name="sha256" value={sha256} />
          <input type="hidden" name="candidate" value={candidate} />
          <input type="hidden" name="turn" value={turn} />
          <Actions>
            <Button kind="quiet" name="action" value="withdraw">
              {t('withdraw.what', { words: body.found?.words ?? candidate })}
            </Button>
          </Actions>
        </form>
      )}
    </li>
  )
}

/** What was accepted and how it stands, and what the pack's files would become. */
export function ChangesPage({ view, changes, diff, errors }: ChangesPageProps) {
  const { t, to, say, language } = view
  return (
    <Frame view={view} title={t('changes.title')} lead={t('changes.lead')} tab="changes">
      <ErrorSummary language={language} errors={errors} />
      <Section id="withdraw" title={t('changes.accepted')}>
        {changes.acceptances.length === 0 ? (
          <p>{t('changes.none')}</p>
        ) : (
          <ol class="rd-acceptances" role="list">
            {changes.acceptances.map((acceptance) => (
              <Accepted
                key={`${acceptance.decision.sha256} ${acceptance.decision.candidate} ${acceptance.decision.turn}`}
                view={view}
                acceptance={acceptance}
              />
            ))}
          </ol>
        )}
        {changes.hasMore && <p>{t('changes.more')}</p>}
      </Section>
      <Section id="export" title={t('export.title')}>
        <p>{t('export.lead')}</p>
        <p>
          <code>npx feilun pack export --write</code>
        </p>
        {diff === undefined && <p>{t('export.no-folder')}</p>}
        {diff?.left.map(({ why }, n) => (
          <p key={n}>{t('export.left', { why: say(why) })}</p>
        ))}
        {diff !== undefined && diff.diff === '' && diff.left.length === 0 && <p>{t('export.nothing')}</p>}
        {diff !== undefined && diff.diff !== '' && (
          <>
            <Actions>
              <Button kind="secondary" href={to('/desk/reading/changes.diff')} download>
                {t.count('export.download', diff.exported)}
              </Button>
            </Actions>
            <div class="fl-scroll rd-diff" role="region" aria-label={t('export.diff')} tabIndex={0}>
              <pre translate={false}>
                {diff.diff.split('\n').map((line, n) => (
                  <span
                    key={n}
                    class={line.startsWith('+') ? 'rd-added' : line.startsWith('-') ? 'rd-gone' : undefined}
                  >
                    {line}
                    {'\n'}
                  </span>
                ))}
              </pre>
            </div>
          </>
        )}
      </Section>
    </Frame>
  )
}
