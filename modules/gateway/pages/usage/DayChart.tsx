import { formatDate, localeOf } from '#platform/i18n'
import { LineChart, Table } from '#platform/ui'
import type { UsageLine } from '../../records/index.ts'
import type { View } from '../view.ts'
import { usageWords } from './words.ts'

/** So many days are named below the line: more would stand in each other's way on a phone. */
const named = 4

const dayNumber = (day: string): number => Date.parse(day) / 86_400_000

/** Days without a call cost nothing, and a line that leapt over them would say otherwise. */
function everyDay(lines: readonly UsageLine[], from: string, to: string) {
  const known = new Map(lines.map((line) => [line.of, line]))
  const first = dayNumber(from)
  return Array.from({ length: dayNumber(to) - first + 1 }, (_, at) => {
    const day = new Date((first + at) * 86_400_000).toISOString().slice(0, 10)
    return { day, cost: known.get(day)?.cost ?? 0, calls: known.get(day)?.calls ?? 0 }
  })
}

/** What calls cost day by day. */
export function DayChart({
  view,
  lines,
  from,
  to,
}: {
  view: View
  lines: readonly UsageLine[]
  from: string
  to: string
}) {
  const { language, usd, number } = view
  const t = usageWords(language)
  const short = new Intl.DateTimeFormat(localeOf[language], { day: 'numeric', month: 'numeric', timeZone: 'UTC' })
  const days = everyDay(lines, from, to)
  const step = Math.max(1, Math.ceil((days.length - 1) / (named - 1)))
  const most = Math.max(...days.map(({ cost }) => cost))
  const top = days.findIndex(({ cost }) => cost === most)
  return (
    <LineChart
      language={language}
      id="by-day"
      title={t('by.day')}
      description={t('by.day.description')}
      tickText={(dollars) => usd(dollars * 1_000_000)}
      points={days.map(({ day, cost }, at) => ({
        at,
        value: cost / 1_000_000,
        when: at % step === 0 ? short.format(Date.parse(day)) : '',
        said: at === top && most > 0 ? usd(cost) : undefined,
      }))}
      table={
        <Table<(typeof days)[number]>
          language={language}
          caption={t('by.day')}
          columns={[
            { header: t('by.day'), names: true, cell: ({ day }) => formatDate(day, language) },
            { header: t('calls'), numeric: true, cell: ({ calls }) => number(calls) },
            { header: t('cost'), numeric: true, cell: ({ cost }) => usd(cost) },
          ]}
          rows={days}
        />
      }
    />
  )
}
