import { Details, Filters, Select, TextInput, keepingTongue } from '#platform/ui'
import { ownerKey } from '../../money/totals.ts'
import { orders } from '../../filters/order.ts'
import { officeWords } from '../../parts/Owner.tsx'
import type { View } from '../view.ts'
import type { OverviewQuery } from './query.ts'

const states = ['announced', 'planned', 'under-way', 'running', 'completed'] as const
const kinds = ['appropriation', 'fund-reserve', 'fund', 'subsidy', 'private-investment'] as const

interface Option {
  readonly value: string
  readonly label: string
}

/** The owners that measures have, by name; those that no source names come last. */
function owners(view: View): readonly Option[] {
  const ids = new Set(view.at.measures.map(({ measure }) => ownerKey(measure)))
  const stated = [...ids].filter((id) => id !== 'not-stated').map((id) => ({ value: id, label: officeWords(view, id) }))
  stated.sort((a, b) => a.label.localeCompare(b.label, view.language))
  return ids.has('not-stated') ? [...stated, { value: 'not-stated', label: view.t('owner.not-stated') }] : stated
}

/** Narrows the list down: what is asked most stands open, the rest is folded until one of it is used. */
export function FilterForm({ view, query }: { view: View; query: OverviewQuery }) {
  const { t, language, at, content, say, path, pinned } = view
  const { sort, 'as-of': _day, ...filter } = query
  const set = Object.values(filter).some((value) => value !== undefined)
  const folded = [sort, filter.owner, filter.state, filter.money, filter.promises].some((value) => value !== undefined)
  const lang = new URL(path, 'http://site.invalid').searchParams.get('lang')
  const select = (name: 'purpose' | 'owner' | 'state' | 'money' | 'promises', options: readonly Option[]) => (
    <Select
      language={language}
      name={name}
      id={`filter-${name}`}
      label={t(`filter.${name}`)}
      value={filter[name]}
      options={[{ value: '', label: t('filter.any') }, ...options]}
    />
  )
  return (
    <Filters
      language={language}
      action="/blueprint#measures"
      clear={set ? `${keepingTongue(pinned ? `/blueprint?as-of=${at.asOf}` : '/blueprint', path)}#measures` : undefined}
      keep={{ ...(lang === null ? {} : { lang }), ...(pinned ? { 'as-of': at.asOf } : {}) }}
    >
      <TextInput
        language={language}
        name="q"
        id="filter-q"
        label={t('filter.q')}
        inputmode="search"
        autocomplete="off"
        maxlength={200}
        value={filter.q}
      />
      {select(
        'purpose',
        content.purposes.map(({ id, label }) => ({ value: id, label: say(label) })),
      )}
      <Details summary={t('filter.more')} open={folded}>
        <div class="fl-filters-fields">
          <Select
            language={language}
            name="sort"
            id="filter-sort"
            label={t('sort')}
            value={sort ?? 'purpose'}
            options={orders.map((order) => ({ value: order, label: t(`sort.${order}`) }))}
          />
          {select('owner', owners(view))}
          {select(
            'state',
            states.map((value) => ({ value, label: t(`state.${value}`) })),
          )}
          {select(
            'money',
            kinds.map((value) => ({ value, label: t(`kind.${value}`) })),
          )}
          {select(
            'promises',
            (['yes', 'no'] as const).map((value) => ({ value, label: t(`filter.promises.${value}`) })),
          )}
        </div>
      </Details>
    </Filters>
  )
}
