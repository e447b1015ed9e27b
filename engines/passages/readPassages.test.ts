import { describe, expect, it } from 'vitest'
import { readPassages } from './readPassages.ts'
import { readSentences } from './sentences.ts'

const lines = (...all: readonly string[]): string => all.join('\n')
const shown = (text: string) =>
  readPassages(text).map(
    (passage) =>
      `${passage.kind === 'boilerplate' ? passage.rule : passage.kind}: ${text.slice(passage.start, passage.end)}`,
  )
const sentencesOf = (text: string) =>
  readSentences(text, readPassages(text)).map(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)))

describe('a news page', () => {
  const page = lines(
    ' date 2027-03-01 Copyright © 2027 Harbour Media Ltd. All rights reserved.',
    '',
    '新碼頭明年啟用 渡輪班次加密',
    '',
    '港聞',
    '更新時間：11:53 2027-03-01 HKT',
    '發佈時間：10:01 2027-03-01 HKT',
    '',
    '海事部門今日公布，新碼頭將於明年四月啟用。屆時渡輪班次會由每小時四班增至六班。',
    '',
    '工程費用約3億元',
    '',
    '部門表示，工程費用約為3億元，當中包括兩座上落客平台，以及一條有蓋行人通道。',
    '',
    '↓渡輪專頁↓',
    '',
    '最Hit',
    '避風塘發現罕見白海豚 市民爭相拍攝',
    '00:47',
    '避風塘發現罕見白海豚 市民爭相拍攝',
    '突發',
    '2小時前',
    '老牌茶樓月底結業？東主：租約期滿',
    '飲食',
    '19小時前',
    '一文看清十個賞花好去處',
    '好去處',
    '2027-02-27 08:00 HKT',
  )

  it('is told apart from what surrounds its text', () => {
    expect(shown(page)).toEqual([
      'date-line: date 2027-03-01',
      'copyright: Copyright © 2027 Harbour Media Ltd. All rights reserved.',
      'heading: 新碼頭明年啟用 渡輪班次加密',
      'section-name: 港聞',
      'date-line: 更新時間：11:53 2027-03-01 HKT\n發佈時間：10:01 2027-03-01 HKT',
      'paragraph: 海事部門今日公布，新碼頭將於明年四月啟用。屆時渡輪班次會由每小時四班增至六班。',
      'heading: 工程費用約3億元',
      'paragraph: 部門表示，工程費用約為3億元，當中包括兩座上落客平台，以及一條有蓋行人通道。',
      'pointer: ↓渡輪專頁↓',
      expect.stringMatching(/^related-list: 最Hit\n[\s\S]+2027-02-27 08:00 HKT$/),
    ])
  })

  it('has no sentence in its boilerplate', () => {
    expect(sentencesOf(page)).toEqual([
      ['新碼頭明年啟用 渡輪班次加密'],
      ['海事部門今日公布，新碼頭將於明年四月啟用。'],
      ['屆時渡輪班次會由每小時四班增至六班。'],
      ['工程費用約3億元'],
      ['部門表示，工程費用約為3億元，當中包括兩座上落客平台，以及一條有蓋行人通道。'],
    ])
  })

  it.each([
    '熱門文章',
    '延伸閱讀：',
    '【相關新聞】',
    '你可能感興趣',
    '最多人睇',
    '热门新闻',
    '相关阅读',
    'Most read',
    'Related stories',
    'You may also like',
    'More from Business',
  ])('has its list under “%s” set aside, the paragraph after it not', (head) => {
    const text = lines(
      '首段講述新碼頭的工程進度，預計明年完成。',
      '',
      head,
      '名店結業 街坊不捨',
      '新戲下月上映 導演親解',
      '',
      '海事部門補充，渡輪公司已增聘五十名船員，並會在下月開始培訓。',
    )
    expect(shown(text)).toEqual([
      'paragraph: 首段講述新碼頭的工程進度，預計明年完成。',
      `related-list: ${head}\n名店結業 街坊不捨\n新戲下月上映 導演親解`,
      'paragraph: 海事部門補充，渡輪公司已增聘五十名船員，並會在下月開始培訓。',
    ])
  })

  it('has a list without a head set aside by how long ago its titles are', () => {
    const text = lines(
      'The harbour will open a new pier next spring, the marine office said.',
      '',
      'Dolphins seen off the breakwater',
      '2 hours ago',
      'Old teahouse to close',
      '5 hours ago',
      'Ten gardens to visit',
      '1 day ago',
    )
    expect(shown(text)).toEqual([
      'paragraph: The harbour will open a new pier next spring, the marine office said.',
      expect.stringMatching(/^related-list: Dolphins[\s\S]+1 day ago$/),
    ])
  })

  it('keeps the heading that follows a list', () => {
    const text = lines(
      '首段講述新碼頭的工程進度，預計明年完成。',
      '',
      '延伸閱讀',
      '名店結業 街坊不捨',
      '新戲下月上映',
      '',
      '渡輪公司增聘人手',
      '',
      '海事部門補充，渡輪公司已增聘五十名船員，並會在下月開始培訓。',
    )
    expect(shown(text)).toContain('heading: 渡輪公司增聘人手')
  })

  it('has menus, buttons, bylines and notices set aside', () => {
    const text = lines(
      '首頁',
      '港聞',
      '國際',
      '財經',
      '體育',
      '',
      '新碼頭明年啟用',
      '',
      '本報記者 陳大文',
      '分享 | Facebook | WhatsApp',
      '',
      '海事部門今日公布，新碼頭將於明年四月啟用。',
      '',
      '版權所有，不得轉載',
    )
    expect(shown(text)).toEqual([
      'navigation: 首頁\n港聞\n國際\n財經\n體育',
      'heading: 新碼頭明年啟用',
      'byline: 本報記者 陳大文',
      'controls: 分享 | Facebook | WhatsApp',
      'paragraph: 海事部門今日公布，新碼頭將於明年四月啟用。',
      'copyright: 版權所有，不得轉載',
    ])
  })

  it('keeps sentences that only speak of such things', () => {
    const text = lines(
      '該網站的熱門文章以渡輪為題，2小時前已有三萬人閱讀。',
      '',
      '條例規定，版權所有者可以提出申索，由法院裁定。',
      '',
      'The most read story was about trams, the editor said 3 hours ago.',
    )
    expect(shown(text).every((each) => each.startsWith('paragraph: '))).toBe(true)
  })
})

describe('a sentence that a caption cuts in two', () => {
  const text = lines(
    '海事部門將撥款二千萬元，邀請航運公司、院校及工會合辦船員課程，並設立獎學金，以鼓',
    '',
    '',
    '',
    '● 學員在模擬駕駛室內受訓，以熟習新渡輪的操作。',
    '',
    '勵年輕人入行。部門又會檢討牌照制度。',
  )

  it('is one sentence of two spans, and the caption is its own', () => {
    expect(sentencesOf(text)).toEqual([
      ['海事部門將撥款二千萬元，邀請航運公司、院校及工會合辦船員課程，並設立獎學金，以鼓', '勵年輕人入行。'],
      ['● 學員在模擬駕駛室內受訓，以熟習新渡輪的操作。'],
      ['部門又會檢討牌照制度。'],
    ])
    expect(readPassages(text).map(({ kind, continues }) => [kind, continues])).toEqual([
      ['paragraph', undefined],
      ['caption', undefined],
      ['paragraph', 0],
    ])
  })

  it('goes on across a credit and a byline too', () => {
    const cut = text.replace('● 學員在模擬駕駛室內受訓，以熟習新渡輪的操作。', '▲ 學員受訓。\n\n資料圖片')
    expect(sentencesOf(cut)[0]).toHaveLength(2)
  })

  it('is not made of a finished one and the next paragraph', () => {
    const whole = text.replace('以鼓', '以鼓勵入行。').replace('勵年輕人入行。', '')
    expect(sentencesOf(whole).every(({ length }) => length === 1)).toBe(true)
  })

  it('is not made of a headline and the paragraph under a photograph', () => {
    const headline = lines(
      '船員課程下月開班',
      '',
      '',
      '',
      '● 學員在模擬駕駛室內受訓。 資料圖片',
      '',
      '海事部門表示，課程為期九個月，名額五十個。',
    )
    expect(sentencesOf(headline).every(({ length }) => length === 1)).toBe(true)
  })

  it('is not made of a quotation with its speaker and the next paragraph', () => {
    const quotation = lines(
      '航道打通了，接下來就要看船隊的速度。往後兩年是關鍵。 李小明，船員工會主席',
      '',
      '他說，工會會與部門商討細節，並會收集會員意見。',
    )
    expect(sentencesOf(quotation).every(({ length }) => length === 1)).toBe(true)
  })
})

describe('a paragraph that a column break cuts in two', () => {
  it.each([
    ['在機構方面，渡輪公司亦會聯', '同海事學院，為船員提供培訓，協助他們掌握新知識。'],
    ['李小明表示，碼頭現時有三間公司經營，部門亦將', '積極推動新航線落地，便利離島居民出入。'],
    [
      '海事部門表示，港口可協助內地航運業與全球市',
      '場對接，並提供融資、法律等專業服務，吸引更多船公司來港，惠及各行各業。',
    ],
  ])('“%s / %s” is one passage', (before, after) => {
    const opening = '航運業正在急速轉型，海事部門早前公布了五年規劃，並已展開諮詢。'
    const text = lines(
      opening,
      '',
      opening.includes(before) ? before : `${before.length < 20 ? '' : opening}${before}`,
      '',
      after,
    )
    expect(shown(text)).toHaveLength(2)
  })

  it('headings between paragraphs stay headings', () => {
    const text = lines(
      '一、培訓與就業的落差——當機器取代船員......',
      '',
      '不少船員擔心前景，認為部門支援不足。',
      '',
      '二、工具先行——告別迷思，打造實用碼頭',
      '',
      '對小型船隊，部門應引導他們採用電子系統。',
      '',
      '結語：新時代的開端？',
      '',
      '總括而言，前路並非一片坦途，仍須努力。',
    )
    expect(readPassages(text).map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'heading',
      'paragraph',
      'heading',
      'paragraph',
    ])
  })
})

describe('slides', () => {
  const slides = lines(
    ' 智慧航運新動力',
    '',
    '預計到2035年，航運將為本港',
    '',
    '帶來約1,700億元的商機，',
    '',
    '相當於現時整體產值一成。',
    '',
    '運力',
    '',
    '船隊',
    '',
    '碼頭',
    '',
    '人才',
    '',
    '投訴12 345 宗 +27%',
    '按年上升',
    '',
    '2027年（現有）',
    '',
    '6 000 ',
    '艘次',
    '',
    '2035年（預計）',
    '',
    '150 000',
    '艘次',
    '',
    '發布《港口數據',
    '道德框架》',
    '',
    '• 邀請公營機構、航運企業與',
    '大專院校合辦課程，提升船員',
    '的數據能力。',
    '',
    '• 協助碼頭以',
    '',
    '電子系統賦能，同時加強培訓。',
    ' 下一頁：相關指引',
  )

  it('have their broken lines put together and their figures kept with what stands under them', () => {
    expect(shown(slides)).toEqual([
      'heading: 智慧航運新動力',
      'paragraph: 預計到2035年，航運將為本港\n\n帶來約1,700億元的商機，\n\n相當於現時整體產值一成。',
      'table-like: 運力',
      'table-like: 船隊',
      'table-like: 碼頭',
      'table-like: 人才',
      'table-like: 投訴12 345 宗 +27%\n按年上升',
      'table-like: 2027年（現有）',
      'table-like: 6 000 \n艘次',
      'table-like: 2035年（預計）',
      'table-like: 150 000\n艘次',
      expect.stringMatching(/: 發布《港口數據\n道德框架》$/),
      'list-item: • 邀請公營機構、航運企業與\n大專院校合辦課程，提升船員\n的數據能力。',
      'list-item: • 協助碼頭以\n\n電子系統賦能，同時加強培訓。',
      expect.stringMatching(/: 下一頁：相關指引$/),
    ])
  })
})

describe('other forms', () => {
  it('a table set flat in one line is one table', () => {
    const text =
      '2027年渡輪政策摘要 範疇 措施 金額 碼頭 興建新碼頭 3億元 船隊 更換二十艘渡輪 未公布 人才 船員課程 2,000萬元'
    expect(shown(text)).toEqual([`table-like: ${text}`])
  })

  it('English set in lines of one width is paragraphs', () => {
    const text = lines(
      'The marine office said on Monday that the new pier will open in the',
      'spring of 2028. Ferries will then call six times an hour, up from',
      'four.',
      '',
      'Mr. Chan of the crews’ union said the U.S. made the engines, which',
      'cost $3.5 million each.',
    )
    expect(sentencesOf(text).map(([sentence]) => sentence?.replaceAll('\n', ' '))).toEqual([
      'The marine office said on Monday that the new pier will open in the spring of 2028.',
      'Ferries will then call six times an hour, up from four.',
      'Mr. Chan of the crews’ union said the U.S. made the engines, which cost $3.5 million each.',
    ])
  })

  it('titles and brackets within a sentence do not end it', () => {
    expect(sentencesOf('他在《出海！》一書（初版？）中提到渡輪。後來他說：「船要開了！」眾人鼓掌。')).toEqual([
      ['他在《出海！》一書（初版？）中提到渡輪。'],
      ['後來他說：「船要開了！」'],
      ['眾人鼓掌。'],
    ])
  })

  it('what a structured document says of its parts is believed', () => {
    const text = '公告\n\n正文一句話。'
    expect(readPassages(text, [{ start: 0, end: 2, kind: 'caption' }]).map(({ kind }) => kind)).toEqual([
      'caption',
      'paragraph',
    ])
  })

  it('a line too long to show is cut after a sentence', () => {
    const text = '這是很長的一句說話。'.repeat(5_000)
    const passages = readPassages(text)
    expect(passages.length).toBeGreaterThan(2)
    expect(passages.every(({ start, end }) => end - start <= 20_000 && text.slice(start, end).endsWith('。'))).toBe(
      true,
    )
  })
})
