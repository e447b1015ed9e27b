import { below, pick, type Random } from '../rules/random.ts'

const whose = ['教育局', '運輸署', '數碼港', '創新科技署', '三間大學', '委員會', 'HKMA', '醫管局']
const does = ['預留', '撥出', '動用', '獲批', '節省', '投放']
const what = ['研發', '培訓教師', '採購設備', '支援中小企', '擴建實驗室', '推行試點', '興建數據園區']
const when = [
  '今年下半年',
  '2026-27年度',
  '3月底前',
  '2027年第三季',
  '未來三年',
  '下月十五日',
  '每年十月',
  '2025/26學年',
]
const scales = ['萬元', '億元', '名學生', '間學校', '宗', '%', 'PFLOPS', '個月']
const plain = ['有意見認為安排應更清晰', '當局會繼續聽取業界意見', '詳情稍後公布', '市民可於網上查閱', '計劃深受歡迎']
const english = [
  'The fund will set aside HK$',
  'Officials expect about ',
  'The scheme has helped over ',
  'Spending rose to ',
]
const things = [
  ' million by March 2027',
  ' students this year',
  ' per cent in the first half of 2026',
  ' firms since July 2025',
]

const chineseSentence = (random: Random): string =>
  below(random, 3) === 0
    ? `${pick(random, plain)}。`
    : `${pick(random, whose)}${pick(random, when)}${pick(random, does)}約${below(random, 9_000) + 1}${pick(random, scales)}${pick(random, what)}，${pick(random, plain)}。`

const englishSentence = (random: Random): string =>
  `${pick(random, english)}${below(random, 900) + 1}${pick(random, things)}. `

/** Made-up news of at least so many characters, in the manner of the press: about every second clause states a sum or a date. */
export function madeText(random: Random, language: 'Chinese' | 'English', characters: number): string {
  const sentence = language === 'Chinese' ? chineseSentence : englishSentence
  let text = ''
  while (text.length < characters) text += sentence(random) + (below(random, 6) === 0 ? '\n' : '')
  return text
}
