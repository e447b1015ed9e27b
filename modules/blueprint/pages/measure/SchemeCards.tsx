import type { Scheme } from '#modules/packs'
import { Button, Card, Grid, Tag, type Tone } from '#platform/ui'
import { schemeHref } from '../../addresses.ts'
import type { View } from '../view.ts'

const toneOfScheme: Readonly<Record<Scheme['status'], Tone>> = {
  open: 'positive',
  running: 'positive',
  upcoming: 'waiting',
  closed: 'negative',
  'not-published': 'neutral',
}

/** What people can join under a measure, and the way to find out whether they may. */
export function SchemeCards({ view, schemes }: { view: View; schemes: readonly Scheme[] }) {
  const { t, say, to } = view
  return (
    <>
      <Grid columns={2}>
        {schemes.map((scheme) => (
          <Card
            key={scheme.id}
            title={say(scheme.title)}
            href={to(schemeHref(scheme.id))}
            tag={<Tag tone={toneOfScheme[scheme.status]}>{t(`scheme.${scheme.status}`)}</Tag>}
          >
            <p>{say(scheme.gives.text)}</p>
          </Card>
        ))}
      </Grid>
      <p class="bp-stand">
        <Button href={to('/stand')}>{t('measure.schemes-stand')}</Button>
      </p>
    </>
  )
}
