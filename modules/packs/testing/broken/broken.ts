import type { Edit } from '../examplePack.ts'

export const pack = 'pack.yaml'
export const measures = 'measures.yaml'
export const facts = 'facts.yaml'
export const course = 'schemes/shop-course.yaml'
export const computing = 'schemes/school-computing.yaml'
export const processes = 'processes.yaml'
export const extra = 'z-extra.yaml'

export const wording = '{ zh-Hant: 甲, en: a }'
export const cite = 'cite: [{ source: mayor-announcement, at: 1-9, sum: "00000000" }]'

/** One way to break the example pack, and how it is reported. */
export interface Broken {
  readonly what: string
  readonly edits: readonly Edit[]
  readonly code: string
  /** Words that stand on the line that is reported, in the file of the last edit. */
  readonly on: string
}

export const edit = (file: string, from: string, to: string): readonly Edit[] => [{ file, from, to }]
export const add = (text: string): readonly Edit[] => edit(extra, '', text)
