import { expect, it } from 'vitest'
import type { GuardPolicy } from '#engines/guard'
import { judgeContent } from './judgeContent.ts'

const nothing: GuardPolicy = {
  personal: {},
  personalInAnswers: {},
  injection: undefined,
  terms: [],
  onFailure: 'closed',
}
const asked = (text: string, answer?: string) => ({ texts: [{ text, speaker: 'user' as const }], answer })

it('Questions are judged by the rules for questions, answers by those for answers', () => {
  const mail = 'write to chan.tai.man@example.org'
  const inAnswers: GuardPolicy = { ...nothing, personalInAnswers: { email: 'mask' } }
  const inQuestions: GuardPolicy = { ...nothing, personal: { email: 'block' } }
  expect(judgeContent(asked('who?', mail), nothing).outcome).toBe('pass')
  expect(judgeContent(asked('who?', mail), inAnswers).outcome).toBe('changed')
  expect(judgeContent(asked(mail, 'thanks'), inAnswers).outcome).toBe('pass')
  expect(judgeContent(asked(mail), inQuestions).outcome).toBe('block')
  expect(judgeContent(asked(mail, mail), { ...inAnswers, personal: { email: 'flag' } }).hits).toHaveLength(2)
})
