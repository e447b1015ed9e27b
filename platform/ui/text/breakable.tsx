import type { ComponentChildren } from 'preact'

/** Words up to and with the Han punctuation that closes them, which a reader takes in together. */
const clause = /[^，；：。？！]*[，；：。？！]+[」』”’）》〉】]*|[^，；：。？！]+/g

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const han = /^\p{Script=Han}+$/u
const joins = /^[及和與与或]$/

/** More characters in a row than one line of a phone can be sure to hold. */
const long = /\p{Script=Han}{7}/u

/** A title whose lines may end only after a word: 國家製造業 / 創新中心, never 國家製造業創 / 新中心. */
function words(text: string): ComponentChildren {
  if (!long.test(text)) return text
  const segments = [...segmenter.segment(text)].map(({ segment }) => segment)
  return segments.flatMap((segment, index) => {
    const before = segments[index - 1] ?? ''
    // A single character is the end of a word or of a name that the dictionary does not know: 預算案; 及 begins what follows it.
    const apart =
      han.test(before) && han.test(segment) && !joins.test(before) && (segment.length > 1 || joins.test(segment))
    return apart ? [<wbr key={index} />, segment] : [segment]
  })
}

/** A title that breaks between its clauses where it can, 在這張藍圖裏， / 我在哪裏？, and between its words otherwise. */
export function breakable(title: string): ComponentChildren {
  const parts = title.match(clause) ?? []
  if (parts.length < 2) return words(title)
  return parts.map((part, index) => (
    <span key={index} class="fl-clause">
      {words(part)}
    </span>
  ))
}
