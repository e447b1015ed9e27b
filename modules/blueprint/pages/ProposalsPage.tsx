import type { Proposal } from '#modules/packs'
import { Heading, Notice, Section, SummaryList, Tag } from '#platform/ui'
import { measuresNamed } from '../about.ts'
import { Cite } from '../parts/Cite.tsx'
import { figureWords } from '../parts/figure.ts'
import { MeasureLinks } from '../parts/MeasureLinks.tsx'
import { Frame } from '../parts/Frame.tsx'
import type { View } from './view.ts'

const kinds = ['proposal', 'observation'] as const

function Opinion({ view, proposal }: { view: View; proposal: Proposal }) {
  const { t, say, content } = view
  const measures = measuresNamed(content, proposal.addresses)
  return (
    <article class="bp-proposal" id={proposal.id}>
      <p class="bp-proposal-by">
        <Tag tone="neutral">{t(`proposals.kind.${proposal.kind}`)}</Tag> {t('proposals.by', { by: say(proposal.by) })}
      </p>
      <Heading level={3} size="m">
        {say(proposal.title)}
      </Heading>
      <p>
        {say(proposal.summary)}
        <Cite view={view} cite={proposal.cite} />
      </p>
      {proposal.figures.length > 0 && (
        <SummaryList
          rows={proposal.figures.map((figure) => ({
            term: say(figure.label),
            description: (
              <span>
                <b>{figureWords(view, figure)}</b>
                <Cite view={view} cite={figure.cite} />
              </span>
            ),
          }))}
        />
      )}
      <p class="bp-note">
        {t('proposals.addresses')}{' '}
        {measures.length === 0 ? t('proposals.addresses-none') : <MeasureLinks view={view} measures={measures} />}
      </p>
    </article>
  )
}

/** What commentators say, kept apart from what the Government says. */
export function ProposalsPage({ view }: { view: View }) {
  const { t, at } = view
  return (
    <Frame view={view} part="proposals" title={t('proposals.title')} lead={t('proposals.lead')}>
      <Notice tone="attention" title={t('proposals.notice-title')}>
        <p>{t('proposals.notice')}</p>
      </Notice>
      {at.proposals.length === 0 && <p>{t('proposals.none')}</p>}
      {kinds.map((kind) => {
        const proposals = at.proposals.filter((each) => each.kind === kind)
        if (proposals.length === 0) return null
        return (
          <Section key={kind} id={`${kind}s`} title={t(`proposals.kinds.${kind}`)}>
            <div class="bp-proposals">
              {proposals.map((proposal) => (
                <Opinion key={proposal.id} view={view} proposal={proposal} />
              ))}
            </div>
          </Section>
        )
      })}
    </Frame>
  )
}
