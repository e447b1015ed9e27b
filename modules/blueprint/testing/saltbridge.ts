import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A made-up city for tests of routes: small, and with one of everything that a blueprint can hold. No such place exists. */
export const notice = [
  'Saltbridge, 5 January 2026. The Town Hall sets aside 2 million crowns for lessons in AI.',
  'Of this, about 500,000 crowns goes to evening classes run by the library.',
  'The library will open its first class by the end of March 2026.',
  'A private shipyard says it will invest 9 million crowns in robots.',
  'The harbour has 40 units of computing power today and expects 400 in 2030.',
  'A column in the Gazette asks for classes in the fishing quarter; "=cheap" ones, <b>soon</b>.',
  'The lessons may bring 70 million crowns of trade.',
].join('\n')

export const gazette = [
  'Saltbridge Gazette, 20 February 2026. The library opened its first AI class on 18 February.',
  'The council speaks of 3 million crowns for lessons, not two.',
].join('\n')

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** A citation of the line that holds `words`, as a pack writes it. */
function cite(source: 'notice' | 'gazette', words: string, figure?: string): object[] {
  const text = source === 'notice' ? notice : gazette
  const line = text.split('\n').find((each) => each.includes(words))
  if (line === undefined) throw new Error(`“${words}” is not in ${source}`)
  const start = text.indexOf(line)
  return [
    {
      source,
      at: `${start}-${start + line.length}`,
      sum: sha256(line).slice(0, 8),
      ...(figure === undefined ? {} : { figure }),
    },
  ]
}

const say = (hant: string, en: string): object => ({ 'zh-Hant': hant, en })

function sourceEntry(id: 'notice' | 'gazette', text: string, date: string): object {
  return {
    id,
    sha256: sha256(text),
    kind: id === 'notice' ? 'budget' : 'news',
    authority: id === 'notice' ? 'government' : 'reported',
    publisher: id === 'notice' ? say('鹽橋市政廳', 'Saltbridge Town Hall') : say('鹽橋憲報', 'Saltbridge Gazette'),
    title: say(`${date} 的文本`, `A text of ${date}`),
    date,
    'date-basis': 'stated',
    language: 'en',
  }
}

const announced = (date: string, by: object[]): object => ({ state: 'announced', 'as-of': date, cite: by })

function measures(lessons: number): object[] {
  const vote = cite('notice', '2 million crowns', '2 million')
  const classes = cite('notice', '500,000 crowns', '500,000')
  return [
    {
      id: 'ai-lessons',
      title: say('AI 課', 'Lessons in AI'),
      summary: say('市政廳開辦的課，人人可上。', 'Lessons from the Town Hall, for everyone.'),
      purpose: 'skills',
      owner: { office: 'town-hall', cite: vote },
      status: announced('2026-01-05', vote),
      cite: vote,
      money: [
        {
          id: 'lessons-vote',
          amount: lessons,
          approximation: 'exact',
          kind: 'appropriation',
          label: say('AI 課撥款', 'Vote for lessons'),
          cite: vote,
        },
      ],
      figures: [
        {
          id: 'trade',
          label: say('貿易額', 'Trade it may bring'),
          value: 70_000_000,
          unit: 'sek',
          approximation: 'about',
          cite: cite('notice', '70 million'),
        },
      ],
    },
    {
      id: 'evening-classes',
      title: say('夜間 AI 課', 'Evening classes'),
      summary: say('圖書館開辦。', 'Run by the library.'),
      purpose: 'skills',
      owner: { office: 'library', cite: classes },
      status: announced('2026-01-05', classes),
      cite: classes,
      money: [
        {
          id: 'classes-share',
          amount: 500_000,
          approximation: 'about',
          kind: 'subsidy',
          'part-of': 'lessons-vote',
          label: say('夜間課', 'Evening classes'),
          cite: classes,
        },
      ],
      promises: [
        {
          id: 'first-class',
          text: say('首班開課', 'The first class opens; at the library, in March'),
          due: {
            from: '2026-01-05',
            to: '2026-03-31',
            words: say('三月底前', 'by the end of March'),
            cite: cite('notice', 'end of March'),
          },
          evidence: [
            {
              date: '2026-02-18',
              shows: 'kept',
              text: say('已開課', 'It opened'),
              cite: cite('gazette', '18 February'),
            },
          ],
          cite: cite('notice', 'end of March'),
        },
        { id: 'more-classes', text: say('更多課', 'More classes'), cite: classes },
      ],
    },
    {
      id: 'harbour-robots',
      title: say('碼頭機械人', 'Robots in the harbour'),
      summary: say('船廠會添置。', 'The shipyard will buy them.'),
      purpose: 'harbour',
      owner: { 'not-stated': true },
      partners: ['library'],
      status: { state: 'planned', 'as-of': '2026-02-20', cite: cite('gazette', '3 million') },
      cite: cite('gazette', '3 million'),
      money: [
        {
          id: 'robots-deal',
          amount: 9_000_000,
          approximation: 'exact',
          kind: 'private-investment',
          label: say('船廠投資', 'What the shipyard invests'),
          cite: cite('notice', 'shipyard'),
        },
      ],
    },
  ]
}

const content = (version: string, lessons: number) => ({
  pack: {
    id: 'saltbridge',
    version,
    title: say('鹽橋 AI 計劃', 'Saltbridge and AI'),
    city: say('鹽橋', 'Saltbridge'),
    timezone: 'Europe/Stockholm',
    currency: 'SEK',
    start: '2026-01-05',
  },
  sources: [sourceEntry('notice', notice, '2026-01-05'), sourceEntry('gazette', gazette, '2026-02-20')],
  offices: [
    { id: 'town-hall', name: say('市政廳', 'Town Hall'), kind: 'bureau', aliases: ['TH'] },
    { id: 'library', name: say('圖書館', 'Library'), kind: 'other' },
  ],
  purposes: [
    { id: 'skills', label: say('技能', 'Skills') },
    { id: 'harbour', label: say('碼頭', 'Harbour') },
  ],
  facts: [
    {
      id: 'resident',
      type: 'boolean',
      label: say('居民', 'Resident'),
      question: say('你住在鹽橋嗎？', 'Do you live in Saltbridge?'),
      why: say('只供居民。', 'For residents.'),
    },
  ],
  measures: measures(lessons),
  schemes: [
    {
      id: 'evening-place',
      title: say('夜間課學額', 'A place in the evening class'),
      summary: say('居民可上。', 'For residents.'),
      owner: { 'not-stated': true },
      measure: 'evening-classes',
      status: 'open',
      gives: { text: say('一個學額', 'One place'), cite: cite('notice', '500,000') },
      money: { none: true },
      deadline: { 'not-published': true },
      how: { 'not-published': true },
      cite: cite('notice', '500,000'),
    },
  ],
  subjects: [
    {
      id: 'evening-place',
      kind: 'scheme',
      name: say('夜間課學額', 'A place in the evening class'),
      cite: cite('notice', '500,000'),
      criterion: { fact: 'resident', is: true, text: say('居民', 'A resident') },
      examples: [
        { name: 'a resident', 'as-of': '2026-02-01', facts: { resident: true }, outcome: 'meets' },
        { name: 'a visitor', 'as-of': '2026-02-01', facts: { resident: false }, outcome: 'fails' },
      ],
    },
  ],
  proposals: [
    {
      id: 'fishing-quarter',
      title: say('漁村開班', 'Classes in the fishing quarter'),
      summary: say('專欄建議。', '=A column asks for "cheap" ones, <b>soon</b>.'),
      by: say('憲報專欄', 'A columnist'),
      kind: 'proposal',
      addresses: ['evening-classes'],
      cite: cite('notice', 'column'),
    },
  ],
  guidelines: [
    {
      id: 'class-guide',
      title: say('課堂指引', 'Guide to classes'),
      issuer: 'library',
      area: say('課堂', 'Classes'),
      dates: [{ date: '2026-01', event: 'issued', cite: cite('notice', 'library will') }],
      cite: cite('notice', 'library will'),
    },
  ],
  conflicts: [
    {
      id: 'two-or-three',
      title: say('二百萬還是三百萬？', 'Two million or three?'),
      explanation: say('兩份文本不同。', 'The two texts differ.'),
      about: ['ai-lessons'],
      claims: [
        { says: say('二百萬', 'Two million'), cite: cite('notice', '2 million', '2 million') },
        { says: say('三百萬', 'Three million'), cite: cite('gazette', '3 million', '3 million') },
      ],
      status: 'open',
    },
  ],
  series: [
    {
      id: 'harbour-power',
      label: say('碼頭算力', 'Computing power of the harbour'),
      unit: say('單位', 'units'),
      points: [
        { at: 2026, value: 40, cite: cite('notice', '40 units') },
        { at: 2030, value: 400, projected: true, cite: cite('notice', '40 units') },
      ],
      parts: [],
    },
  ],
})

/** Writes the pack into `folder`, in version 1.0.0, or in 1.1.0 where the vote for lessons has become 3 million. JSON is YAML. */
export function writeSaltbridge(folder: string, version: '1.0.0' | '1.1.0' = '1.0.0'): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'pack.yaml'),
    JSON.stringify(content(version, version === '1.0.0' ? 2_000_000 : 3_000_000), undefined, 1),
  )
  return folder
}
