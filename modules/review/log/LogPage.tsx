import type { CaseEvent, CaseLogReport, Replayed } from '#modules/casework'
import { partWords, type OpenedCase } from '#modules/casework/parts'

import { Actions, Button, Notice, Section, Table } from '#platform/ui'
import { WorkPage } from '../parts/WorkPage.tsx'
import { timeWords, to, workHref, wordsOf } from '../view.ts'

export interface LogPageProps {
  opened: OpenedCase
  events: readonly CaseEvent[]
  staff: ReadonlyMap<string, string>
  mayVerify: boolean
  mayReplay: boolean
  verified: CaseLogReport | undefined
  replayed: readonly Replayed[] | undefined
}

/** The whole log of a case with its hashes, and the proofs that can be run on it. */
export function LogPage({ opened, events, staff, mayVerify, mayReplay, verified, replayed }: LogPageProps) {
  const { view, case: shown, process } = opened
  const { language } = view
  const t = wordsOf(view)
  const part = partWords(view)
  return (
    <WorkPage view={view} case={shown} process={process} title={t('log.title')} lead={t('log.lead')}>
      {verified !== undefined && <Verified view={view} report={verified} />}
      {replayed !== undefined && <ReplayedNotice view={view} replayed={replayed} />}
      {(mayVerify || mayReplay) && (
        <Actions>
          {mayVerify && (
            <form method="post" action={to(view, workHref(shown.reference, 'verify'))}>
              <Button>{t('log.verify')}</Button>
            </form>
          )}
          {mayReplay && shown.decisions.length > 0 && (
            <form method="post" action={to(view, workHref(shown.reference, 'replay'))}>
              <Button kind="secondary">{t('log.replay')}</Button>
            </form>
          )}
        </Actions>
      )}
      <Section id="log" title={t('log.events')}>
        <Table
          language={language}
          caption={t('log.events')}
          captionLook="hidden"
          rows={events}
          columns={[
            { header: t('log.seq'), names: true, cell: ({ seq }) => String(seq) },
            { header: t('log.at'), cell: ({ at }) => timeWords(at, view) },
            {
              header: t('log.who'),
              cell: ({ actor, role }) => {
                const name = actor === undefined ? undefined : staff.get(actor)
                return name === undefined ? part(`role.${role}`) : name + t('brackets', { text: part(`role.${role}`) })
              },
            },
            {
              header: t('log.what'),
              cell: ({ kind, body }) => (
                <>
                  {part(`event.${kind}`)}
                  {Object.keys(body).length > 0 && <code class="fl-log-body">{JSON.stringify(body)}</code>}
                </>
              ),
            },
            {
              header: t('log.hash'),
              cell: ({ hash, prev, contentHash }) => (
                <>
                  <code class="fl-hash">{hash}</code>
                  <small class="fl-log-body">
                    {t('log.prev')} <code class="fl-hash">{prev.slice(0, 12)}…</code>
                    {contentHash !== undefined && (
                      <>
                        {' '}
                        {t('log.content')} <code class="fl-hash">{contentHash.slice(0, 12)}…</code>
                      </>
                    )}
                  </small>
                </>
              ),
            },
          ]}
        />
      </Section>
    </WorkPage>
  )
}

function Verified({ view, report }: { view: OpenedCase['view']; report: CaseLogReport }) {
  const t = wordsOf(view)
  const { faults, events, erased, head } = report
  return (
    <Notice
      tone={faults.length === 0 ? 'positive' : 'attention'}
      title={t(faults.length === 0 ? 'verified.holds' : 'verified.broken')}
    >
      <p>{t('verified.events', { events, erased })}</p>
      {head !== undefined && (
        <p>
          {t('verified.head')} <code class="fl-hash">{head}</code>
        </p>
      )}
      {faults.length > 0 && (
        <ul>
          {faults.map((fault, index) => (
            <li key={index}>
              {t(`fault.${fault.kind}`)} {'seq' in fault && t('fault.at', { seq: fault.seq })}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}

function ReplayedNotice({ view, replayed }: { view: OpenedCase['view']; replayed: readonly Replayed[] }) {
  const t = wordsOf(view)
  const isSame = replayed.every(({ kind }) => kind === 'same')
  return (
    <Notice tone={isSame ? 'positive' : 'attention'} title={t('replayed.title')}>
      <ul>
        {replayed.map((each) => (
          <li key={each.number}>
            {t('replayed.number', { number: each.number })} {t(`replayed.${each.kind}`)}
            {each.kind === 'differs' && ` ${each.what.map((what) => t(`replayed.what.${what}`)).join(' · ')}`}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
