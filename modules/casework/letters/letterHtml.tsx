import { localeOf } from '#platform/i18n'
import { Heading, keepingTongue, Notice, SummaryList, Table } from '#platform/ui'
import type { Letter, LetterBlock, LetterSpan } from './letter.ts'

/** `path` is that of the page that the letter stands on: its links keep the reader's language. */
interface LetterHtmlProps {
  letter: Letter
  path: string
}

function Spans({ spans, path: page }: { spans: readonly LetterSpan[]; path: string }) {
  return (
    <>
      {spans.map(({ text, strong, path }, index) => {
        if (path !== undefined)
          return (
            <a key={index} href={keepingTongue(path, page)}>
              {text}
            </a>
          )
        return strong === true ? <strong key={index}>{text}</strong> : <span key={index}>{text}</span>
      })}
    </>
  )
}

function Block({ block, letter, path }: { block: LetterBlock; letter: Letter; path: string }) {
  switch (block.kind) {
    case 'heading':
      return <Heading level={2}>{block.text}</Heading>
    case 'paragraph':
      if (block.look === 'box')
        return (
          <Notice tone="attention">
            <p>
              <Spans spans={block.spans} path={path} />
            </p>
          </Notice>
        )
      return (
        <p class={block.look === 'small' ? 'fl-hint' : undefined}>
          <Spans spans={block.spans} path={path} />
        </p>
      )
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={index}>
              <Spans spans={item} path={path} />
            </li>
          ))}
        </ul>
      )
    case 'facts':
      return <SummaryList rows={block.rows.map(({ name, says }) => ({ term: name, description: says }))} />
    case 'table':
      return (
        <Table
          language={letter.language}
          caption={block.columns[0] ?? letter.title}
          captionLook="hidden"
          columns={block.columns.map((header, at) => ({
            header,
            cell: (row: readonly string[]) => row[at] ?? '',
            names: at === 0,
          }))}
          rows={block.rows}
        />
      )
  }
}

/** A letter within a page, under its own heading of the first level. */
export function LetterHtml({ letter, path }: LetterHtmlProps) {
  return (
    <article class="fl-prose" lang={localeOf[letter.language]}>
      <Heading level={1}>{letter.title}</Heading>
      {letter.blocks.map((block, index) => (
        <Block key={index} block={block} letter={letter} path={path} />
      ))}
    </article>
  )
}
