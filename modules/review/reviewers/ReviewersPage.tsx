import type { Candidates, SealedSheet } from '#modules/casework'
import { ActForm, type OpenedCase } from '#modules/casework/parts'
import type { PersonId } from '#modules/identity'
import { all } from '#modules/stand'
import { Actions, Button, Checkboxes, Section, Table, Tag } from '#platform/ui'
import type { Mistake } from '../parts/mistake.ts'
import { Seen } from '../parts/Moved.tsx'
import { WorkPage } from '../parts/WorkPage.tsx'
import { to, workHref, wordsOf } from '../view.ts'

export interface ReviewersPageProps {
  opened: OpenedCase
  candidates: Candidates
  /** Who reviews already. */
  reviewing: readonly SealedSheet[]
  staff: ReadonlyMap<PersonId, string>
  once: string
  mistake: Mistake | undefined
  wrong: ReadonlyMap<string, string>
}

/** Who is to review the case: the fair proposal, how much each has to do, and who cannot and why. */
export function ReviewersPage(props: ReviewersPageProps) {
  const { opened, candidates, reviewing, staff, once, mistake, wrong } = props
  const { view, case: shown, process } = opened
  const { language } = view
  const t = wordsOf(view)
  const { needed, people } = candidates
  const fit = people.filter(({ unfit }) => unfit === undefined)
  const unfit = people.flatMap(({ name, unfit: why, person }) => (why === undefined ? [] : [{ name, why, person }]))
  const load = ({ waiting, late, recent }: Candidates['people'][number]) =>
    t('candidate.load', { waiting, late, recent })
  const chosen =
    mistake === undefined
      ? fit.filter(({ proposed }) => proposed).map(({ person }) => person)
      : all(mistake.typed, 'reviewers')
  return (
    <WorkPage
      view={view}
      case={shown}
      process={process}
      title={t('reviewers.title')}
      lead={needed === 0 ? t('reviewers.enough') : t.count('reviewers.needed', needed)}
      wrong={wrong}
      mistake={mistake}
    >
      {reviewing.length > 0 && (
        <Table
          language={language}
          caption={t('reviews.who')}
          rows={reviewing}
          columns={[
            {
              header: t('reviews.reviewer'),
              names: true,
              cell: ({ reviewer }) => staff.get(reviewer) ?? t('reviewer.unknown'),
            },
            {
              header: t('reviews.state'),
              cell: ({ locked, declared }) => (
                <Tag tone={locked === undefined ? 'waiting' : 'positive'}>
                  {t(
                    locked !== undefined ? 'reviews.locked-plain' : declared ? 'reviews.scoring' : 'reviews.undeclared',
                  )}
                </Tag>
              ),
            },
            {
              header: t('takeoff.column'),
              cell: ({ assignment, locked }) =>
                locked === undefined && (
                  <a href={to(view, workHref(shown.reference, `take-off?assignment=${assignment}`))}>
                    {t('takeoff.link')}
                  </a>
                ),
            },
          ]}
        />
      )}
      {needed > 0 && fit.length > 0 && (
        <ActForm view={view} action={workHref(shown.reference, 'reviewers')} version={shown.version} once={once}>
          <Seen case={shown} />
          <Checkboxes
            language={language}
            name="reviewers"
            label={t('reviewers.choose')}
            hint={t('reviewers.hint')}
            options={fit.map((each) => ({
              value: each.person,
              label: each.proposed ? t('candidate.proposed', { name: each.name }) : each.name,
              hint: load(each),
            }))}
            values={chosen}
            error={wrong.get('reviewers')}
          />
          <Actions>
            <Button>{t('reviewers.button')}</Button>
            <a href={to(view, workHref(shown.reference))}>{t('back')}</a>
          </Actions>
        </ActForm>
      )}
      {needed > 0 && fit.length === 0 && <p>{t('reviewers.nobody')}</p>}
      {unfit.length > 0 && (
        <Section id="unfit" title={t('unfit.title')}>
          <ul>
            {unfit.map(({ name, why, person }) => (
              <li key={person}>
                {name}
                {language === 'en' ? ': ' : '：'}
                {t(`unfit.${why}`)}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </WorkPage>
  )
}
