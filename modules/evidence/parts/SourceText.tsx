import type { Passage, PassageKind } from '#engines/passages'
import { localeOf, type Language } from '#platform/i18n'
import { Hidden } from '#platform/ui'
import type { ComponentChildren } from 'preact'
import { words } from '../words.ts'
import { Boilerplate } from './Boilerplate.tsx'
import { Marked, type Marks } from './Marked.tsx'

interface Props {
  language: Language
  /** The language of the text, for `lang`; empty where it is not known. */
  of: string
  text: string
  passages: readonly Passage[]
  marks: Marks
  /** What follows the passage in which the reader's quote ends. */
  aside?: { readonly after: number; readonly content: ComponentChildren } | undefined
}

/** Neighbours of one kind that stand in one frame: the items of a list, the rows and labels of a table, the boilerplate between. */
function framesOf(
  passages: readonly Passage[],
  breakAfter: number | undefined,
): readonly (readonly [Passage, ...Passage[]])[] {
  const frames: [Passage, ...Passage[]][] = []
  for (const passage of passages) {
    const last = frames.at(-1)
    const framed = passage.kind === 'list-item' || passage.kind === 'boilerplate' || passage.kind === 'table-like'
    if (last && framed && last[0].kind === passage.kind && last.at(-1)?.ordinal !== breakAfter) last.push(passage)
    else frames.push([passage])
  }
  return frames
}

const looks = {
  heading: 'fl-passage fl-passage-heading',
  paragraph: 'fl-passage',
  'list-item': 'fl-passage',
  caption: 'fl-passage fl-passage-caption',
  'table-like': 'fl-passage fl-passage-row',
} satisfies Readonly<Record<Exclude<PassageKind, 'boilerplate'>, string>>

export function SourceText({ language, of, text, passages, marks, aside }: Props) {
  const t = words(language)
  const marked = (passage: Passage) => <Marked language={language} text={text} span={passage} marks={marks} />
  const frame = ([first, ...rest]: readonly [Passage, ...Passage[]]) => {
    const { kind, ordinal } = first
    const id = `p-${ordinal}`
    switch (kind) {
      case 'boilerplate':
        return <Boilerplate language={language} of={of} text={text} passages={[first, ...rest]} marks={marks} />
      case 'list-item':
        return (
          <ul class="fl-passage-list">
            {[first, ...rest].map((passage) => (
              <li key={passage.ordinal} class={looks[kind]} id={`p-${passage.ordinal}`}>
                {marked(passage)}
              </li>
            ))}
          </ul>
        )
      case 'table-like':
        return (
          <div class="fl-passage-table">
            {[first, ...rest].map((passage) => (
              <p key={passage.ordinal} class={looks[kind]} id={`p-${passage.ordinal}`}>
                {marked(passage)}
              </p>
            ))}
          </div>
        )
      case 'heading':
        return (
          <h3 class={looks[kind]} id={id}>
            {marked(first)}
          </h3>
        )
      case 'caption':
      case 'paragraph':
        return (
          <p class={looks[kind]} id={id}>
            {kind === 'caption' && (
              <Hidden>
                <span lang={localeOf[language]}>{t('passage.caption')}</span>
              </Hidden>
            )}
            {first.continues !== undefined && (
              <a class="fl-passage-continues" href={`#p-${first.continues}`} lang={localeOf[language]}>
                {t('passage.continues')}
              </a>
            )}
            {marked(first)}
          </p>
        )
    }
  }
  return (
    <div class="fl-source-text" lang={of}>
      {framesOf(passages, aside?.after).map((passagesOfFrame) => (
        <>
          {frame(passagesOfFrame)}
          {aside !== undefined && passagesOfFrame.at(-1)?.ordinal === aside.after && aside.content}
        </>
      ))}
    </div>
  )
}
