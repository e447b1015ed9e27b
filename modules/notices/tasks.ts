import { z } from 'zod'
import { jobTask, type CronTime, type JobTask } from '#platform/jobs'
import { mailNotice } from './mailing/mailNotice.ts'
import { mailChange } from './mailing/mailSubscriptions.ts'
import type { NoticesNeeds } from './model/needs.ts'
import { onPack } from './subscriptions/onPack.ts'

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
]

export const noticesCron: readonly CronTime[] = [
  // Should a server have fallen before it could say that the pack changed.
  { task: 'notices-pack', everyMinutes: 30 },
]
