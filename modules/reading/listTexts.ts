import type { Evidence } from '#modules/evidence'
import type { ReadingDependencies } from './dependencies.ts'
import { openText, recordsById, type OpenedText, type OpenNeeds } from './openText.ts'

type ListedSource = Awaited<ReturnType<Evidence['list']>>['sources'][number]

/** How many candidates of a text stand how. */
export interface Counts {
  /** For somebody to decide. */
  readonly open: number
  /** In the pack already, by this very sentence: nothing to do. */
  readonly cited: number
  readonly accepted: number
  readonly rejected: number
}

export interface ListedText {
  readonly source: ListedSource['source']
  readonly name: string | undefined
  readonly at: Date | undefined
  /** `later` where reading it takes longer than a page may: it goes on, and is there the next time. */
  readonly counts: Counts | 'later' | 'not-stored' | 'not-read'
}

export interface TextList {
  readonly page: number
  readonly pages: number
  readonly texts: readonly ListedText[]
}

export function countsOf({ reviewed }: Pick<OpenedText, 'reviewed'>): Counts {
  const counts = { open: 0, cited: 0, accepted: 0, rejected: 0 }
  for (const { state, standing } of reviewed.values()) {
    counts[state.kind === 'open' && standing.kind === 'cited' ? 'cited' : state.kind] += 1
  }
  return counts
}

/** How long the list waits for texts that have not been read yet, in milliseconds. */
const patience = 1_500

function within<Value>(work: Promise<Value>, alarm: Promise<'later'>): Promise<Value | 'later'> {
  return Promise.race([work, alarm])
}

const isDescribed = ({ source }: ListedText): boolean => source.kind !== 'not-described'

/**
 * The texts that are kept, those that the pack does not describe first, the last to come before the others.
 * @throws FeilunError `not-found` for a page that there is not
 */
export async function listTexts(
  needs: OpenNeeds & Pick<ReadingDependencies, 'packs'>,
  page: number,
): Promise<TextList> {
  const { evidence, packs } = needs
  const first = await evidence.list(1)
  // Evidence lists the described ones first: the pages are turned so that this begins with the one on which the others begin.
  const begins = first.undescribed === 0 || first.pages === 1 ? 0 : Math.floor(first.described / first.sources.length)
  const wanted = ((begins + page - 1) % first.pages) + 1
  const { sources, pages } =
    page > first.pages ? await evidence.list(page) : wanted === 1 ? first : await evidence.list(wanted)
  const records = recordsById(await packs.amendments())
  let wake: NodeJS.Timeout | undefined
  const alarm = new Promise<'later'>((ring) => {
    wake = setTimeout(() => ring('later'), patience)
  })
  // One after the other: whoever opens a text waits for the one that is being read, and not for all of the list.
  let before: Promise<unknown> = Promise.resolve()
  const texts = await Promise.all(
    sources.map(async ({ source, stored }): Promise<ListedText> => {
      if (stored === undefined) return { source, name: undefined, at: undefined, counts: 'not-stored' }
      const counting = before.then(() => openText(needs, source.id, records)).then(countsOf, () => 'not-read' as const)
      before = counting
      const counted = await within(counting, alarm)
      return { source, name: stored.name, at: stored.at, counts: counted }
    }),
  )
  clearTimeout(wake)
  return { page, pages, texts: texts.toSorted((a, b) => Number(isDescribed(a)) - Number(isDescribed(b))) }
}
