import { describe, expect, it } from 'vitest'
import type { Slot } from './slot.ts'
import { slotsOf } from './slotsOf.ts'

/** Written, Cantonese, Simplified, English. */
const asked: readonly (readonly [Slot, readonly string[]])[] = [
  ['how-much', ['政府撥了多少款項？', '政府畀幾多錢', '政府拨了多少钱？', 'How much is set aside?']],
  ['how-much', ['失業率是多少？', '失業率幾多%', '失业率是多少？', 'What percentage are out of work?']],
  ['how-many', ['有多少間學校參加？', '有幾多間學校玩', '有多少所学校参加？', 'How many schools take part?']],
  ['how-many', ['課程為期多久？', '個課程讀幾耐', '课程要多长时间？', 'How long is the course?']],
  ['when', ['計劃何時推出？', '計劃幾時出', '计划什么时候推出？', 'When does the scheme start?']],
  ['when', ['由哪個學年開始？', '邊一年開始', '从哪个学年起？', 'From which academic year?']],
  ['who', ['由哪個部門負責？', '邊個負責㗎', '谁来牵头？', 'Which bureau runs it?']],
  ['who', ['誰擔任主席？', '邊個做主席', '主席是谁？', "Who's going to chair it?"]],
  ['where', ['中心設於何處？', '個中心起喺邊', '中心选址在哪里？', 'Where will the centre be?']],
  [
    'which-measures',
    ['政府有甚麼措施支援中小企？', '政府有咩搞', '政府有哪些政策支持中小企业？', 'What measures support small firms?'],
  ],
  [
    'which-measures',
    [
      '渠務署如何利用人工智能？',
      '渠務署點用AI',
      '渠务署怎么用人工智能？',
      'What is the department doing about floods?',
    ],
  ],
  ['yes-no', ['學生是否必須修讀？', '係咪一定要讀', '学生必须修读吗？', 'Do students have to take it?']],
  [
    'schemes-for-me',
    [
      '我經營小店，可以申請甚麼計劃？',
      '我開舖頭，有咩計劃啱我',
      '我开小店，能申请什么计划？',
      'I run a small shop. What can I apply for?',
    ],
  ],
  ['schemes-for-me', ['本校符合資格嗎？', '我哋學校夠唔夠資格', '我校有没有资格？', 'Is my school eligible?']],
]

describe('what a question asks for', () => {
  it.each(asked)('%s: %j', (slot, forms) => {
    for (const form of forms) expect.soft(slotsOf(form), form).toContain(slot)
  })

  it.each([
    '智啟學教每間學校有多少資助？',
    '哪些計劃可供中小企申請？',
    'Which schemes can small firms apply for?',
    "What's the most the I&T fund will invest in any one start-up?",
    '我國有甚麼計劃？',
    '我想知道計劃何時推出',
  ])('is not about the asker where they do not ask what is open to them: %s', (question) => {
    expect(slotsOf(question)).not.toContain('schemes-for-me')
  })

  it.each(['', '😀', '數碼港', 'the AI institute', '哪些人工智能模型'])('says nothing of %j', (text) => {
    expect(slotsOf(text)).toEqual([])
  })

  it('reads full-width, zero-width and shouted questions alike', () => {
    expect(slotsOf('ＨＯＷ ＭＵＣＨ\u200b？')).toEqual(slotsOf('how much?'))
  })

  it('takes no longer than it should over 10,000 characters', () => {
    const start = performance.now()
    for (const part of ['我', '甚麼', 'what ', '多少', 'how is ', '計劃'])
      slotsOf(part.repeat(Math.ceil(10_000 / part.length)))
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
