import { readFileSync } from 'node:fs'
import type { Amendment } from '../amend/amendment.ts'
import { sumOf } from '../checks/texts.ts'
import { exampleSource } from './examplePack.ts'

const text = readFileSync(exampleSource, 'utf8')

/** A citation of these words of the example's source. */
export function cite(words: string, figure?: string) {
  const start = text.indexOf(words)
  if (start === -1) throw new Error(`“${words}” is not in the source`)
  const at = `${start}-${start + words.length}`
  return { source: 'mayor-announcement', at, sum: sumOf(words), ...(figure === undefined ? {} : { figure }) }
}

const taught = 'By the close of the year the Centre expects to have taught 400 people.'
export const say = (hant: string, en: string) => ({ 'zh-Hant': hant, en })

/** One amendment of each kind; those that name new entries rest on the ones before them. */
export const amendments = {
  office: { kind: 'add-office', office: { id: 'library', name: say('市立圖書館', 'City Library'), kind: 'other' } },
  alias: { kind: 'add-office-alias', office: 'library', alias: 'the Library' },
  source: {
    kind: 'add-source',
    source: {
      id: 'gazette',
      sha256: 'ab'.repeat(32),
      kind: 'news',
      authority: 'reported',
      publisher: say('市報', 'The Gazette'),
      title: say('市報的報道', 'A report in the Gazette'),
      date: '2026-06',
      'date-basis': 'stated',
      language: 'en',
    },
  },
  measure: {
    kind: 'add-measure',
    measure: {
      id: 'reading-rooms',
      title: say('閱覽室', 'Reading rooms'),
      summary: say('圖書館開設閱覽室。', 'The library opens reading rooms: quiet ones, #1 of their kind.'),
      purpose: 'talent',
      owner: { 'not-stated': true },
      status: { state: 'announced', 'as-of': '2026-05-04', cite: [cite(taught)] },
      cite: [cite(taught)],
    },
  },
  owner: { kind: 'set-owner', measure: 'reading-rooms', owner: { office: 'library', cite: [cite(taught)] } },
  status: {
    kind: 'set-status',
    measure: 'shop-training',
    status: { state: 'running', 'as-of': '2026-06', cite: [cite(taught, '400')] },
  },
  money: {
    kind: 'add-money',
    measure: 'computing-for-schools',
    money: {
      id: 'school-computing',
      amount: 250_000.5,
      approximation: 'about',
      kind: 'fund',
      label: say('學校算力', 'Computing for schools'),
      cite: [cite(taught)],
    },
  },
  promise: {
    kind: 'add-promise',
    measure: 'computing-for-schools',
    promise: { id: 'terms-published', text: say('公布條款', 'The terms are published'), cite: [cite(taught)] },
  },
  due: {
    kind: 'set-due',
    measure: 'computing-for-schools',
    promise: 'terms-published',
    due: { to: '2026-12-31', words: say('年底前', 'by the end of the year'), cite: [cite(taught)] },
  },
  evidence: {
    kind: 'add-evidence',
    measure: 'shop-training',
    promise: 'first-class',
    evidence: { date: '2026-06-20', shows: 'kept', text: say('已開課', 'It has started'), cite: [cite(taught)] },
  },
  figure: {
    kind: 'add-figure',
    of: { measure: 'shop-training' },
    figure: {
      id: 'teachers',
      label: say('導師人數', 'Teachers'),
      value: 12,
      unit: 'people',
      approximation: 'over',
      cite: [cite(taught)],
    },
  },
  citation: { kind: 'add-citation', to: { measure: 'shop-training', money: 'training-share' }, cite: [cite(taught)] },
  proposal: {
    kind: 'add-proposal',
    proposal: {
      id: 'more-evenings',
      title: say('多開夜班', 'More evening classes'),
      summary: say('建議多開夜班。', 'A call for more classes in the evening.'),
      by: say('陳大文', 'Chan Tai-man'),
      kind: 'proposal',
      addresses: ['shop-training'],
      cite: [cite(taught)],
    },
  },
  proposalFigure: {
    kind: 'add-figure',
    of: { proposal: 'more-evenings' },
    figure: { id: 'evenings', label: say('夜班', 'Evenings'), value: 3, approximation: 'exact', cite: [cite(taught)] },
  },
  conflict: {
    kind: 'add-conflict',
    conflict: {
      id: 'how-many-taught',
      title: say('多少人？', 'How many?'),
      explanation: say('兩處不同。', 'Two places differ.'),
      about: ['shop-training'],
      claims: [
        { says: say('四百', 'Four hundred'), cite: [cite(taught, '400')] },
        { says: say('其他', 'Another number'), cite: [cite(taught)] },
      ],
      status: 'open',
    },
  },
  resolution: {
    kind: 'resolve-conflict',
    conflict: 'how-many-taught',
    resolution: { text: say('四百', 'It is 400'), by: say('市政府', 'The city'), date: '2026-07-01' },
  },
} as const satisfies Readonly<Record<string, Amendment>>

export const all: readonly Amendment[] = Object.values(amendments)
