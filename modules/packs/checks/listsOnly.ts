import { content } from '../content/content.ts'
import { isRecord } from '../read/entries.ts'
import { finding, type Finding } from '../read/finding.ts'
import type { Check } from './check.ts'

const lists = Object.keys(content.shape).filter((key) => key !== 'pack')

/** Keys of content that hold something other than a list; an empty key counts as an empty list. */
export const listsOnly: Check = ({ files }) =>
  files.flatMap(({ path: file, data }) =>
    lists.flatMap((key): readonly Finding[] =>
      !isRecord(data) || data[key] === undefined || Array.isArray(data[key])
        ? []
        : [finding({ file, path: [key] }, 'not-a-list', { key })],
    ),
  )
