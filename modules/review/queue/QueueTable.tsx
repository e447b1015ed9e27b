import type { QueueEntry } from '#modules/casework'
import type { PartyId, PartyView } from '#modules/identity'
import type { Content } from '#modules/packs'
import { Table } from '#platform/ui'
import { DueCell } from '../parts/DueCell.tsx'
import { to, workHref, wordsOf, type View } from '../view.ts'

export interface QueueTableProps {
  view: View
  content: Content
  entries: readonly QueueEntry[]
  parties: ReadonlyMap<PartyId, PartyView>
  now: Date
}

export const schemeName = (content: Content, id: string, { language }: View): string =>
  content.schemes.find((scheme) => scheme.id === id)?.title[language] ?? id

export const stageName = (content: Content, scheme: string, stage: string, { language }: View): string =>
  content.processes
    .filter((process) => process.scheme === scheme)
    .flatMap(({ stages }) => stages)
    .find(({ id }) => id === stage)?.name[language] ?? stage

/** Cases that wait, the most urgent first. */
export function QueueTable({ view, content, entries, parties, now }: QueueTableProps) {
  const t = wordsOf(view)
  return (
    <Table
      language={view.language}
      caption={t('queue.caption')}
      captionLook="hidden"
      rows={entries}
      columns={[
        {
          header: t('queue.case'),
          names: true,
          cell: ({ reference }) => <a href={to(view, workHref(reference))}>{reference}</a>,
        },
        { header: t('queue.party'), cell: ({ party }) => parties.get(party)?.name ?? t('party.unknown') },
        { header: t('queue.scheme'), cell: ({ scheme }) => schemeName(content, scheme, view) },
        { header: t('queue.stage'), cell: ({ scheme, stage }) => stageName(content, scheme, stage, view) },
        {
          header: t('queue.waits'),
          cell: ({ waitsFor, stageKind, reviewers: { assigned, locked } }) =>
            stageKind === 'review' && assigned > 0
              ? `${t(`waits.${waitsFor}`)} ${t('queue.locked', { locked, assigned })}`
              : t(`waits.${waitsFor}`),
        },
        {
          header: t('queue.due'),
          cell: ({ due, overdue }) => <DueCell view={view} due={due} overdue={overdue} now={now} />,
        },
      ]}
    />
  )
}
