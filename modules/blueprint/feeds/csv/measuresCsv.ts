import { csv } from '#platform/http'
import { officeName, type Content, type Measure } from '#modules/packs'
import { languages, type Language, type Text } from '#platform/i18n'
import type { MeasureAt } from '../../known/blueprintAt.ts'
import { wholeOf, type MoneyMoved, type MovedByMeasure } from '../../moved/moved.ts'
import { countMoney } from '../../money/countMoney.ts'
import { sumOf, type Sum } from '../../money/sum.ts'
import { ownerKey } from '../../money/totals.ts'
import { countAll, countStates } from '../../promises/countStates.ts'
import { nextPromise } from '../../promises/nextPromise.ts'

const suffix: Readonly<Record<Language, string>> = { 'zh-Hant': 'zh_hant', 'zh-Hans': 'zh_hans', en: 'en' }
const inEach = (name: string): readonly string[] => languages.map((language) => `${name}_${suffix[language]}`)
const eachOf = (text: Text | undefined): readonly string[] => languages.map((language) => text?.[language] ?? '')

/** What each column holds stands in the module's README, for those who open the file without this code. */
export const measureColumns: readonly string[] = [
  'id',
  ...inEach('title'),
  ...inEach('summary'),
  'purpose',
  ...inEach('purpose'),
  'owner',
  ...inEach('owner'),
  'state',
  'announced',
  'public_money',
  'public_money_approximation',
  'counted_money',
  'currency',
  'promises',
  'promises_kept',
  'promises_due',
  'promises_overdue',
  'promises_no_evidence',
  'promises_undated',
  'next_promise_due',
  'sources',
  'url',
  'ledger_unit',
  'ledger_allocated',
  'ledger_committed',
  'ledger_paid',
  'ledger_released',
  'ledger_is_example',
]

const ownSum = (measure: Measure, { pack }: Content): Sum =>
  sumOf(countMoney([measure], pack.currency).counted.map(({ money }) => money))

function row({ measure, state, announced, promises }: MeasureAt, countedOnce: Sum, content: Content, origin: string) {
  const sum = ownSum(measure, content)
  const states = countStates(promises)
  const owner = 'office' in measure.owner ? officeName(content, measure.owner.office) : undefined
  const purpose = content.purposes.find(({ id }) => id === measure.purpose)?.label
  const hasSum = sum.count > 0
  return [
    measure.id,
    ...eachOf(measure.title),
    ...eachOf(measure.summary),
    measure.purpose,
    ...eachOf(purpose),
    ownerKey(measure),
    ...eachOf(owner),
    state,
    announced,
    hasSum ? sum.amount : undefined,
    hasSum ? sum.approximation : undefined,
    hasSum ? countedOnce.amount : undefined,
    hasSum ? content.pack.currency : undefined,
    countAll(states),
    states.kept,
    states.due,
    states.overdue,
    states['no-evidence'],
    states.undated,
    nextPromise(promises.filter((each) => each.state === 'due'))?.promise.due?.to,
    [...new Set(measure.cite.map(({ source }) => source))].join(' '),
    `${origin}/blueprint/${measure.id}`,
  ]
}

/** What the accounts have moved stands in columns of its own, which add up with no other. */
function ledgerCells(moved: MoneyMoved | undefined): readonly (string | number | undefined)[] {
  if (moved === undefined) return [undefined, undefined, undefined, undefined, undefined, undefined]
  const { unit, allocated, committed, paid, released, example } = moved
  const whole = (amount: MoneyMoved['paid'] | undefined) => (amount === undefined ? undefined : wholeOf(amount, unit))
  return [unit, whole(allocated), whole(committed), whole(paid), whole(released), example ? 'yes' : 'no']
}

/**
 * Measures as a table for spreadsheets. `public_money` is what the sources state for a measure; a sum that is part of another
 * measure's stands in both, so only `counted_money` may be added up: it comes to the total of this selection.
 */
export function measuresCsv(
  measures: readonly MeasureAt[],
  content: Content,
  origin: string,
  moved: MovedByMeasure = new Map(),
): string {
  const { counted } = countMoney(
    measures.map(({ measure }) => measure),
    content.pack.currency,
  )
  const once = Map.groupBy(counted, ({ measure }) => measure.id)
  const countedOnce = ({ measure }: MeasureAt) => sumOf((once.get(measure.id) ?? []).map(({ money }) => money))
  return csv([
    measureColumns,
    ...measures.map((each) => [
      ...row(each, countedOnce(each), content, origin),
      ...ledgerCells(moved.get(each.measure.id)),
    ]),
  ])
}
