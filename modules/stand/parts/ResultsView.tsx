import type { ComponentChildren } from 'preact'
import { formatDate, formatNumber } from '#platform/i18n'
import { Details, Heading } from '#platform/ui'
import type { View } from '../flow/view.ts'
import { groups } from '../standing/group.ts'
import { movesBetween } from '../standing/moves.ts'
import { standingOf, type Standing } from '../standing/standing.ts'
import { words } from '#modules/stand/words'
import { AboutScheme } from './AboutScheme.tsx'
import { AnswersList } from './AnswersList.tsx'
import { GroupSection } from './GroupSection.tsx'
import { Moves } from './Moves.tsx'
import { NextStepPanel } from './NextStepPanel.tsx'
import { ShareLink } from './ShareLink.tsx'
import { StandTally } from './StandTally.tsx'
import type { StandContext } from './telling.ts'

export interface ResultsViewProps {
  context: StandContext
  view: View & { kind: 'results' }
  standing: Standing
  /** What only a browser can offer: copying the link, printing, remembering. */
  tools?: ComponentChildren
}

/** Where the reader stands: the next rung, the count of each group, the groups, and the answers it all rests on. */
export function ResultsView({ context, view, standing, tools }: ResultsViewProps) {
  const { language, pack, session, asOf } = context
  const t = words(language)
  const party = pack.content.parties.find(({ id }) => id === session.party)
  const moves = view.before === undefined ? [] : movesBetween(standingOf(context, view.before), standing)
  const told = session.entries.filter(({ kind }) => kind === 'answered').length + 1
  return (
    <div class="fl-results">
      <Heading level={1} kicker={party?.label[language]}>
        {t('results.title')}
      </Heading>
      <p class="fl-results-basis">
        {t('results.as.of', { date: formatDate(asOf, language) })}{' '}
        <a href="#answers">{t('answers.link', { n: formatNumber(told, language) })}</a>
      </p>
      {view.before !== undefined && <Moves language={language} moves={moves} />}
      <AboutScheme context={context} standing={standing} />
      <NextStepPanel context={context} standing={standing} />
      <StandTally context={context} standing={standing} links="to-groups" />
      {groups.map((group) => (
        <GroupSection key={group} context={context} standing={standing} group={group} moves={moves} />
      ))}
      <Details summary={t('group.order')}>
        <p>{t('group.order.text')}</p>
      </Details>
      <AnswersList context={context} standing={standing} />
      <section class="fl-section fl-keep" id="keep" aria-labelledby="keep-title">
        <Heading level={2} id="keep-title">
          {t('share.title')}
        </Heading>
        <p class="fl-group-lead">{t('share.text')}</p>
        {tools ?? <ShareLink context={context} />}
        <p class="fl-results-pack">
          {t('results.pack', { version: pack.content.pack.version, hash: pack.hash.slice(0, 8) })}
        </p>
      </section>
    </div>
  )
}
