import type { Evidence } from '#modules/evidence'
import type { Language } from '#platform/i18n'
import { keepingTongue } from '#platform/ui'
import type { SourcesRead } from '../parts/asked.ts'

/** Which sources there were to find answers in, by the first page of their list; the pack's own come first in it. */
export async function sourcesRead(
  evidence: Pick<Evidence, 'list'>,
  language: Language,
  path: string,
): Promise<SourcesRead> {
  const { sources, described, undescribed } = await evidence.list(1)
  const named = sources.map(({ source, stored }) => ({
    title: source.kind === 'not-described' ? (stored?.name ?? source.id) : source.title[language],
    href: keepingTongue(`/sources/${encodeURIComponent(source.id)}`, path),
    isRead: stored !== undefined,
  }))
  const unread = named.filter(({ isRead }) => !isRead)
  return { read: described + undescribed - unread.length, named: named.filter(({ isRead }) => isRead), unread }
}
