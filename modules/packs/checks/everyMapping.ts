import { isRecord, type ParsedFile, type Raw } from '../read/entries.ts'

/** The answers of an example or of a kind of party: their keys are names of facts, whatever they may look like. */
const holdsAnswers = (key: string, depth: number): boolean => key === 'examples' || (key === 'facts' && depth > 0)

/** Every mapping of a file with its place, content and rules alike, but for the answers given in examples and by parties. */
export function everyMapping({ path: file, data }: ParsedFile): readonly Raw[] {
  const found: Raw[] = []
  const visit = (value: unknown, path: readonly (string | number)[]): void => {
    if (Array.isArray(value)) {
      for (const [i, item] of value.entries()) visit(item, [...path, i])
    } else if (isRecord(value)) {
      found.push({ value, place: { file, path } })
      for (const [key, below] of Object.entries(value))
        if (!holdsAnswers(key, path.length)) visit(below, [...path, key])
    }
  }
  visit(data, [])
  return found
}
