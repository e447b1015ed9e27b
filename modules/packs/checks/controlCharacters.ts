import type { ParsedFile } from '../read/entries.ts'
import { finding, type Finding } from '../read/finding.ts'
import type { Check } from './check.ts'

// Tab, line feed and carriage return are text; PostgreSQL refuses NUL, and the others mean nothing to any reader.
// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/

const wrongIn = (text: string): boolean => control.test(text) || !text.isWellFormed()

const findIn = ({ path: file, data }: ParsedFile): readonly Finding[] => {
  const findings: Finding[] = []
  const found = (path: readonly (string | number)[]) => void findings.push(finding({ file, path }, 'control-character'))
  const visit = (value: unknown, path: readonly (string | number)[]): void => {
    if (typeof value === 'string' && wrongIn(value)) found(path)
    if (typeof value !== 'object' || value === null) return
    for (const [key, below] of Object.entries(value)) {
      const at = [...path, Array.isArray(value) ? Number(key) : key]
      if (wrongIn(key)) found(at)
      visit(below, at)
    }
  }
  visit(data, [])
  return findings
}

export const controlCharacters: Check = ({ files }) => files.flatMap(findIn)
