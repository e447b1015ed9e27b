import type { Known, Reading } from '../reading.ts'
import { createReader } from '../read.ts'

/** A small pack's names, for tests. */
export const known: Known = {
  offices: [
    { id: 'government', names: ['特區政府', '政府', 'Government'] },
    { id: 'financial-secretary', names: ['財政司司長', '陳大文', 'Financial Secretary'] },
    { id: 'education-bureau', names: ['教育局', 'Education Bureau', 'EDB'] },
    { id: 'data-office', names: ['數據辦公室', '數據辦'] },
    { id: 'harbour-park', names: ['海港園', 'Harbour Park'] },
  ],
  things: [
    { id: 'smart-classrooms', kind: 'measure', titles: ['智慧課室計劃', 'Smart Classrooms Scheme'] },
    { id: 'sea-lab', kind: 'measure', titles: ['海洋機械人實驗中心'] },
    { id: 'night-school', kind: 'proposal', titles: ['人工智能夜校'] },
  ],
}

export const read = createReader(known)

/** Reads a text as of 25 February 2026. */
export const readText = (text: string): Reading => read({ text, written: '2026-02-25' })
