import type { AccountView } from '#modules/accounts'
import { Details, Table } from '#platform/ui'
import type { View } from '../view.ts'
import { leastLeft, leftAt, levelOf } from './budget.ts'

/** What is set aside for calls under way; nothing is said where nothing is. */
export const heldText = ({ t, usd }: Pick<View, 't' | 'usd'>, held: number | undefined): string =>
  held === undefined || held === 0 ? '' : t('project.spend.held', { held: usd(held) })

/** What was spent of a project's budget, in a line and a bar; every level behind it. A script keeps it as it is now. */
export function BudgetPart({ view, id, budgets }: { view: View; id: string; budgets: readonly AccountView[] }) {
  const { t, language, usd, to } = view
  const project = budgets.find(({ path }) => levelOf(path) === 'project')
  const left = leastLeft(budgets)
  const spent = project?.settled ?? 0
  return (
    <fl-spend data-from={to(`/gateway/projects/${id}/spend.json`)}>
      <p class="fl-spend-line">
        <strong data-spend="spent">
          {project?.limit === undefined
            ? t('project.spend.open', { spent: usd(spent) })
            : t('project.spend.of', { spent: usd(spent), limit: usd(project.limit) })}
        </strong>
      </p>
      {project?.limit !== undefined && (
        <progress
          class="fl-spend-bar"
          max={project.limit}
          value={spent}
          data-spend="bar"
          aria-label={t('project.spend')}
        />
      )}
      <p data-spend="left">{left === undefined ? '' : t('project.left', { left: usd(left) })}</p>
      <p class="fl-hint" data-spend="held">
        {heldText(view, project?.held)}
      </p>
      <Details summary={t('project.levels')}>
        <p>{t('project.levels.about')}</p>
        <Table<AccountView>
          language={language}
          caption={t('project.levels')}
          captionLook="hidden"
          columns={[
            { header: t('project.level'), names: true, cell: ({ path }) => t(`level.${levelOf(path)}`) },
            { header: t('column.spent'), numeric: true, cell: ({ settled }) => usd(settled) },
            {
              header: t('level.limit'),
              numeric: true,
              cell: ({ limit }) => (limit === undefined ? t('level.none') : usd(limit)),
            },
            {
              header: t('column.left'),
              numeric: true,
              cell: (account) => {
                const free = leftAt(account)
                return free === undefined ? '' : usd(free)
              },
            },
          ]}
          rows={budgets.filter(({ path }) => levelOf(path) !== 'key')}
        />
      </Details>
    </fl-spend>
  )
}
