import { Heading, Lead, Notice } from '#platform/ui'
import type { View } from '../flow/view.ts'
import { words } from '#modules/stand/words'
import { aboutKicker } from './AboutScheme.tsx'
import { ActButton } from './ActButton.tsx'
import { PartyChoices } from './PartyChoices.tsx'
import { StandForm } from './StandForm.tsx'
import type { StandContext } from './telling.ts'

/** Who is asking: people first, then organisations. */
export function WhoView({ context, view }: { context: StandContext; view: View & { kind: 'who' } }) {
  const { language, session } = context
  const t = words(language)
  const { parties } = context.pack.content
  const before = view.changing === 'yes' ? session : undefined
  const people = parties.filter(({ group }) => group !== 'organisation')
  const organisations = parties.filter(({ group }) => group === 'organisation')
  const group = (title: string, of: typeof parties) =>
    of.length > 0 && (
      <section class="fl-stand-kind">
        <Heading level={2} size="m">
          {title}
        </Heading>
        <PartyChoices language={language} parties={of} chosen={session.party} />
      </section>
    )
  return (
    <>
      <Heading level={1} kicker={aboutKicker(context)}>
        {t('who.title')}
      </Heading>
      <Lead>{t('who.lead')}</Lead>
      {view.mistake !== undefined && <Notice tone="attention">{t('error.choose')}</Notice>}
      <StandForm context={context} before={before}>
        {group(t('who.people'), people)}
        {group(t('who.organisations'), organisations)}
      </StandForm>
      {view.changing === 'yes' && (
        <StandForm context={context}>
          <ActButton act="cancel" kind="quiet">
            {t('ask.cancel')}
          </ActButton>
        </StandForm>
      )}
    </>
  )
}
