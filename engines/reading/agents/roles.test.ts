import { describe, expect, it } from 'vitest'
import { readText } from '../testing/known.ts'

const ownersOf = (text: string): readonly string[] => readText(text).owners.map((owner) => owner.text)

describe('who does it', () => {
  it.each<[string, readonly string[]]>([
    ['教育局將於明年推出新課程。', ['教育局']],
    ['計劃由運輸署分三年在42個路口推行。', ['運輸署']],
    ['房屋署、環境保護署和水務署會共同監察工程。', ['房屋署', '環境保護署', '水務署']],
    ['港口及航運發展局與教育局合辦比賽。', ['港口及航運發展局', '教育局']],
    ['社會福利署獲增撥8,500萬元，為長者提供警報器。', ['社會福利署']],
    ['獲研究資助局撥款的項目共有三個。', ['研究資助局']],
    ['他建議審計署及早介入。', ['審計署']],
    ['當局會成立水資源管理委員會統籌工作。', ['水資源管理委員會']],
    ['統籌部門：渠務署', ['渠務署']],
    ['錢來自綠色創新基金。', ['綠色創新基金']],
    ['教育局的智慧課室計劃明年擴展。', ['教育局']],
    ['教育局回應說，會在六個月內發出指引。', ['教育局']],
    ['醫療管理局的藥房通宵服務。', ['醫療管理局']],
    ['财政司司长陈大文宣布成立新基金，由创新科技署管理。', ['财政司司长陈大文', '创新科技署']],
    ['衞生署話會派十萬部手機俾長者。', ['衞生署']],
    ['The Hospital Authority will run the scheme with the Harbour Park.', ['Hospital Authority', 'Harbour Park']],
    ['The robots were bought by the Fire Services Department.', ['Fire Services Department']],
    [
      'The Culture, Sports and Tourism Bureau and the Health Bureau are to review it.',
      ['Culture, Sports and Tourism Bureau', 'Health Bureau'],
    ],
    ['Half of the funding comes from the Island Jockey Club.', ['Island Jockey Club']],
    ['A spokesman for the Transport Department said it would open a centre.', ['Transport Department']],
    ['教育局今日（十二月三日）推出計劃。', ['教育局']],
    ['小組由渠務署署長擔任主席。', ['渠務署署長']],
    ['水務署獲科學園公司委任為顧問。', ['水務署', '科學園公司']],
    ['教育局建議委託海港園建立平台。', ['教育局', '海港園']],
    ['教育局與深圳市交通運輸局商討跨境安排。', ['教育局', '深圳市交通運輸局']],
    ['教育局與世界自然基金會香港分會合作。', ['教育局', '世界自然基金會香港分會']],
    ['把再培訓局升格為「終身教育局」。', ['再培訓局', '終身教育局']],
    ['系統由藍鯨負責營運。藍鯨會豁免首年費用。', ['藍鯨', '藍鯨']],
    ['海島銀行、東方香港及新陸地產成立基金。', ['海島銀行', '東方香港', '新陸地產']],
    ['星河、東海等八間銀行參與。', ['星河', '東海']],
    ['It was vetted by the Health Bureau’s Medical Device Division.', ['Health Bureau', 'Medical Device Division']],
    ['The Harbour Park, Blue Whale and Red Fox will invest.', ['Harbour Park', 'Blue Whale', 'Red Fox']],
    ['The fund is managed by BlueWhale.', ['BlueWhale']],
  ])('%s → %j', (text, owners) => {
    expect(ownersOf(text)).toEqual(owners)
  })

  it.each([
    '教育局局長李小明表示，計劃很受歡迎。',
    '學校須向立法會申請撥款。',
    '教育局的數據反映升幅。',
    '教育局局長：多謝主席。',
    '計劃由明年負責人決定。',
    '教育部門及科技部門已提升能力。',
    '數間國際教育機構聯手推出名額。',
    '政府部門的開支持續上升。',
    '廉政公署及審計署均獲增加撥款。',
    '工程不應由運輸署包辦。',
    '三間發鈔銀行參加測試。',
    '新加坡科技發展局每年資助五百人。',
    '問題處處，結局難料，部署仍在進行。',
    'According to the Census and Statistics Department, 56,000 people work there.',
    'She is a health economist at the University of the Islands.',
  ])('nobody who only speaks, receives, is cited or is abroad: %s', (text) => {
    expect(ownersOf(text)).toEqual([])
  })

  it('keeps the Government as such and words that point back apart', () => {
    const { owners, unnamedOwners } = readText('政府將撥款一億元，當局會在年底公布詳情。')
    expect(owners).toEqual([])
    expect(unnamedOwners.map(({ text, kind }) => [text, kind])).toEqual([
      ['政府', 'government'],
      ['當局', 'reference'],
    ])
  })

  it('knows the short names that a document gives', () => {
    expect(ownersOf('醫療管理局（醫療局）負責營運。醫療局明年增聘護士。')).toEqual(['醫療管理局（醫療局）', '醫療局'])
    expect(ownersOf('The Trade Promotion Council (TPC) will pay. Last year TPC paid half.')).toEqual([
      'Trade Promotion Council (TPC)',
      'TPC',
    ])
  })
})
