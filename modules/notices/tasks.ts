import { z } from 'zod'
import { jobTask, type CronTime, type JobTask } from '#platform/jobs'
import { mailNotice } from './mailing/mailNotice.ts'
import { mailChange } from './mailing/mailSubscriptions.ts'
import type { NoticesNeeds } from './model/needs.ts'
import { dropBefore } from './store/noticeStore.ts'
import { dropUnconfirmed } from './store/subscriptionStore.ts'
import { confirmHours } from './subscriptions/createSubscriptions.ts'
import { onPack } from './subscriptions/onPack.ts'

const day = 86_400_000
/** Notices are kept for two years: what happened to a case is in its own history. */
const keptDays = 730

/** What notices have done by jobs. */
export const noticesTasks = (needs: NoticesNeeds): readonly JobTask[] => [
  jobTask('notice-mail', z.object({ notice: z.guid() }), ({ notice }) => mailNotice(needs, notice)),
  jobTask(
    'subscription-mail',
    z.looseObject({ subscription: z.guid(), pack: z.string() }),
    ({ subscription, pack, ...change }) =>
      mailChange(needs, subscription, z.record(z.string(), z.string()).parse(change), pack),
  ),
  { name: 'notices-pack', run: (_, ending) => onPack(needs, ending) },
  {
    name: 'notices-retention',
    run: async () => {
      const now = needs.now().getTime()
      await dropBefore(needs.database, new Date(now - keptDays * day))
      await dropUnconfirmed(needs.database, new Date(now - confirmHours * 3_600_000))
    },
  },
]

export const noticesCron: readonly CronTime[] = [
  { task: 'notices-retention', at: '03:40' },
  // Should a server have fallen before it could say that the pack changed.
  { task: 'notices-pack', everyMinutes: 30 },
]
