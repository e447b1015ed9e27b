/** A sentence with its marks taken out, and what was marked: the words with their offsets, and what they are said to state. */
export interface Marked {
  readonly text: string
  readonly marks: readonly { readonly start: number; readonly words: string; readonly states: string }[]
}

/** Reads examples, one to a line, in which ⟦words|what they state⟧ is marked. Fails where a mark is not closed. */
export function readMarked(examples: string): readonly Marked[] {
  return examples
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(readLine)
}

function readLine(line: string): Marked {
  const marks: { start: number; words: string; states: string }[] = []
  let text = ''
  let last = 0
  for (const match of line.matchAll(/⟦([^⟦⟧|]+)\|([^⟦⟧|]+)⟧/g)) {
    text += line.slice(last, match.index)
    const [whole, words = '', states = ''] = match
    marks.push({ start: text.length, words: words.replaceAll('\\n', '\n'), states })
    text += words.replaceAll('\\n', '\n')
    last = match.index + whole.length
  }
  text += line.slice(last)
  if (/[⟦⟧]/.test(text)) throw new Error(`A mark is not closed: ${line}`)
  return { text, marks }
}
