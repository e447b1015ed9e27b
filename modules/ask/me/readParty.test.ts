import { expect, it } from 'vitest'
import type { Party } from '#modules/packs'
import { readParty } from './readParty.ts'

const party = (id: string, hant: string, en: string, about: string, aboutEn: string): Party => ({
  id,
  label: { 'zh-Hant': hant, 'zh-Hans': hant, en },
  description: { 'zh-Hant': about, 'zh-Hans': about, en: aboutEn },
  facts: {},
})
const parties = [
  party('jobless', '我正在找工作', 'I am looking for work', '待業或剛畢業', 'Between jobs'),
  party('pupil', '我是中小學生', 'I am at school', '讀小學或中學', 'A pupil'),
  party('student', '我是專上學生', 'I am a student', '讀大學或大專', 'At college or university'),
  party('school', '學校', 'A school', '中學、小學或幼稚園', 'Secondary or primary'),
  party('university', '大學或其他院校', 'A university', '資助大學', 'A funded university'),
  party('shop', '小店或中小企', 'A small business', '在本地經營', 'A shop or small company'),
]

it.each([
  ['我今年25歲，失業，有咩計劃幫到我？', 'jobless'],
  ['我是大學生，有甚麼計劃適合我？', 'student'],
  ["I'm an undergraduate. What can I apply for?", 'student'],
  ['我哋學校可以申請咩資助？', 'school'],
  ['I own a small shop. What can I apply for?', 'shop'],
])('%s is asked by: %s', (question, id) => {
  expect(readParty(question, parties)?.id).toBe(id)
})

it.each([
  ['a student of either kind', '我係學生，有咩可以申請？'],
  ['one who speaks of others', '我想請大學生，有咩資助？'],
  ['one who speaks of a child', '我個女讀中學，有咩課程？'],
  ['nobody who speaks of themself', '學校有咩措施？'],
  ['one who does not say', '我可以申請甚麼？'],
])('Who asks is not guessed of %s', (_who, question) => {
  expect(readParty(question, parties)).toBeUndefined()
})
