import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#modules/identity'
import type { Language } from '#platform/i18n'
import { languages } from '#platform/i18n'
import { renderPage } from '#platform/ui'
import type { CaseView } from '../model/caseView.ts'
import { createReview, type Review } from '../review/createReview.ts'
import { startHouse, type House } from '../testing/house.ts'
import { accepted, approver, newKey, officer, own, passed, sentSchool } from '../testing/schoolCase.ts'
import { amountInWords } from './amountInWords.ts'
import { LetterHtml } from './letterHtml.tsx'
import { letterOf } from './letterOf.ts'
import { letterPdf } from './letterPdf.ts'
import type { Letter, LetterKind } from './letter.ts'
import { lettersOf } from './lettersOf.ts'
import { verificationCode, verifiedLetter } from './verificationCode.ts'
import { readPdf } from '../../../platform/pdf/testing/readPdf.ts'

let house: House
let review: Review
beforeAll(async () => {
  house = await startHouse()
  review = createReview({
    ...house.needs,
    people: { holding: () => Promise.resolve([]), actingFor: () => Promise.resolve([]) },
    actOn: house.casework.actOn,
    view: house.casework.view,
  })
})
afterAll(() => house.close())

const words = 'The spending plan names every item and what it costs. 每一項都有說明。'
const decide = (at: CaseView, outcome: 'approve' | 'refuse' | 'uphold' | 'overturn', reason: string) =>
  review.decide(house.person(approver), at.reference, {
    version: at.version,
    key: newKey(),
    outcome,
    reasons: [{ reason, words }],
    ...((outcome === 'approve' || outcome === 'overturn') && { amount: 50_000_000 }),
  })
const letterFor = (view: CaseView, kind: LetterKind, language: Language = 'en'): Letter => {
  const ref = lettersOf(view).find((each) => each.kind === kind)
  if (ref === undefined) throw new Error(`no letter ${kind}`)
  return letterOf({ view, ref, pack: house.pack(), language })
}
const textOf = ({ title, blocks }: Letter): string =>
  [
    title,
    ...blocks.flatMap((block) => {
      if (block.kind === 'heading') return [block.text]
      if (block.kind === 'paragraph') return [block.spans.map(({ text }) => text).join('')]
      if (block.kind === 'list') return block.items.map((item) => item.map(({ text }) => text).join(''))
      if (block.kind === 'facts') return block.rows.map(({ name, says }) => `${name}: ${says}`)
      return [block.columns.join(' | '), ...block.rows.map((row) => row.join(' | '))]
    }),
  ].join('\n')
const pathsOf = ({ blocks }: Letter): readonly string[] =>
  blocks.flatMap((block) => {
    const spans = block.kind === 'paragraph' ? block.spans : block.kind === 'list' ? block.items.flat() : []
    return spans.flatMap(({ path }) => path ?? [])
  })
const page = (letter: Letter): string =>
  renderPage(LetterHtml({ letter, path: `/x?lang=${letter.language}` })).replaceAll('<wbr/>', '')

const sent = async (): Promise<{ actor: Actor; view: CaseView }> => {
  const actor = house.applicant('school')
  return { actor, view: await own(house, actor, await sentSchool(house, actor)) }
}
/** A school’s case as its applicant sees it, approved. */
const approved = async () => {
  const { actor, view } = await sent()
  const offered = await decide(await passed(house, house.person(officer), view), 'approve', 'clear-plan')
  return { actor, view: await own(house, actor, offered) }
}
const refused = async () => {
  const { actor, view } = await sent()
  const ended = await decide(await passed(house, house.person(officer), view), 'refuse', 'plan-not-clear')
  return { actor, view: await own(house, actor, ended) }
}

describe('A letter', () => {
  it('says that an application was received, what comes next and by when, and that the process is an example', async () => {
    const { view } = await sent()
    const text = textOf(letterFor(view, 'received'))
    expect(text).toContain(`Case number: ${view.reference}`)
    expect(text).toContain('Application sent: 2 November 2026')
    expect(text).toContain('Next is “Check of eligibility”, at the latest on 23 November 2026.')
    expect(text).toContain('Example process: This is an example')
  })

  it('of an approval says how much to the cent, why, each test with its source, by when to accept and on what terms', async () => {
    const { view } = await approved()
    const letter = letterFor(view, 'offered')
    const text = textOf(letter)
    expect(text).toContain('Awarded: HK$500,000')
    expect(text).toContain(`The plan is clear and helps teaching and learning: ${words}`)
    expect(text).toMatch(/^(Met|Judged by people, not by a rule|No source says what is required): .+/m)
    expect(text).toContain('Please accept or decline by 2 December 2026.')
    expect(text).toContain('The school will keep accounts and receipts')
    expect(text).toContain(`Decided by version ${view.pack.version}`)
    const quotes = pathsOf(letter).filter((path) => path.startsWith('/sources/'))
    expect(quotes.length).toBeGreaterThan(0)
    for (const path of quotes) expect(path).toMatch(/^\/sources\/[\w-]+\?at=\d+-\d+#quote$/)
    expect(text).not.toContain('If you think this is wrong')
  })

  it('of a refusal says why, and how and until when to appeal', async () => {
    const { view } = await refused()
    const text = textOf(letterFor(view, 'refused'))
    expect(text).toContain('The plan or the spending is not clear enough')
    expect(text).toContain('by 2 December 2026. Say what you think is wrong')
  })

  it('of a check that was refused names each point', async () => {
    const { actor, view } = await sent()
    await house.casework.check(house.person(officer), view.reference, {
      version: view.version,
      key: newKey(),
      outcome: 'refuse',
      points: [
        { point: 'public-sector', met: false, note: 'It is private.' },
        { point: 'first-grant', met: true, note: '' },
        { point: 'complete', met: true, note: '' },
      ],
      reasons: [{ reason: 'not-public-sector', words }],
    })
    const text = textOf(letterFor(await own(house, actor, view), 'refused'))
    expect(text).toContain('Not met: It is a publicly funded school with primary or secondary classes (It is private.)')
    expect(text).toContain('Met: It has not had this grant before')
    expect(text).toContain('by 2 December 2026')
  })

  it('of an appeal says what was decided, and that it is the last word where it is', async () => {
    const { actor, view } = await refused()
    const appealed = await house.casework.appeal(actor, view.reference, {
      version: view.version,
      key: newKey(),
      words: 'You overlooked the annex.',
    })
    const upheld = await decide(appealed, 'uphold', 'decided-rightly')
    const after = await own(house, actor, upheld)
    const text = textOf(letterFor(after, 'upheld'))
    expect(text).toContain('The decision stays as it was')
    expect(text).toContain(after.appealUntil === undefined ? 'no further appeal' : 'If you think this is wrong')
    // The first letter still says until when one could appeal, whatever became of it.
    expect(textOf(letterFor(after, 'refused'))).toContain('by 2 December 2026')
  })

  it('that asks for more quotes the question, and says by when and that the clock stands still', async () => {
    const { actor, view } = await sent()
    await house.casework.ask(house.person(officer), view.reference, {
      version: view.version,
      key: newKey(),
      words: 'How many pupils?\nAnd which levels?',
    })
    const text = textOf(letterFor(await own(house, actor, view), 'more-asked'))
    expect(text).toContain('How many pupils?\nAnd which levels?')
    expect(text).toContain('by 16 November 2026')
    expect(text).toContain('No time runs until you have answered.')
  })

  it('of a payment says how much, and to which account by its last digits only', async () => {
    const actor = house.applicant('school')
    const before = await accepted(house, actor)
    await house.scratch.database.transaction((connection) =>
      house.casework.paid(connection, { case: before.id, stage: 'payment' }),
    )
    const text = textOf(letterFor(await own(house, actor, before), 'paid'))
    expect(text).toContain('Amount: HK$500,000')
    expect(text).toMatch(/Paid into: .*001/)
    expect(text).not.toContain('123456789001')
    expect(text).toContain('is published, so that others can learn from it')
  })

  it('of a time that ran out says how the case has ended', async () => {
    const { actor, view } = await approved()
    const before = house.clock.now
    house.clock.now = new Date(before.getTime() + 40 * 86_400_000)
    await house.casework.lapseDue(100)
    const after = await own(house, actor, view)
    const text = textOf(letterFor(after, 'lapsed'))
    expect(text).toContain('How it has ended: Grant not accepted in time.')
    house.clock.now = before
  })

  it.each(languages)('is whole in %s, on a page and as a PDF that reads the same', async (language) => {
    const { view } = await approved()
    const letter = letterFor(view, 'offered', language)
    expect(textOf(letter)).not.toMatch(/\{\w+\}|undefined|\[object/)
    const html = page(letter)
    expect(html).toContain(`<h1 class="fl-heading fl-heading-xl">${letter.title}</h1>`)
    expect(html).toContain(`href="/cases/${view.reference}?lang=${language}"`)
    const options = { origin: 'https://feilun.example', siteName: '飛輪 Feilun' }
    const bytes = await letterPdf(letter, options)
    const read = await readPdf(bytes)
    const squeeze = (text: string): string => text.normalize('NFC').replaceAll(/\s/g, '')
    for (const line of textOf(letter).split('\n')) {
      for (const part of line.split(/: | \| /)) expect(read.text).toContain(squeeze(part))
    }
    expect(read.untagged).toBe('')
    expect(read.structure[1]).toBe(`H1:${squeeze(letter.title)}`)
    expect(read.title).toBe(`${view.reference} ${letter.title}`)
    expect(read.text).not.toContain('[U+')
    expect(bytes.length).toBeLessThan(250_000)
    expect(Buffer.compare(bytes, await letterPdf(letter, options))).toBe(0)
  })

  it('shows as words whatever the words hold', async () => {
    const { view } = await approved()
    const [decision] = view.decisions
    if (decision === undefined) throw new Error('no decision')
    const nasty = { ...decision, reasons: [{ ...decision.reasons[0], words: '<script>alert(1)</script>\u202E' }] }
    const letter = letterFor({ ...view, decisions: [nasty as typeof decision] }, 'offered')
    expect(page(letter)).not.toContain('<script>')
    await expect(letterPdf(letter, { origin: 'https://x.example', siteName: 'X' })).resolves.toBeInstanceOf(Uint8Array)
  })

  it('leaves out a tree of reasons that it cannot read, and says the rest', async () => {
    const { view } = await approved()
    const [decision] = view.decisions
    if (decision === undefined) throw new Error('no decision')
    for (const criteria of [
      undefined,
      null,
      'x',
      {},
      { outcome: { because: { kind: 'all', truth: 'true', of: [1] } } },
    ]) {
      const text = textOf(letterFor({ ...view, decisions: [{ ...decision, criteria }] }, 'offered'))
      expect(text).toContain('Awarded: HK$500,000')
      expect(text).not.toContain('The tests of the scheme')
    }
  })
})

describe('A verification code', () => {
  it('goes with one letter of one case, and stays the same when words are erased', async () => {
    const { view } = await refused()
    const other = (await refused()).view
    const codes = [...lettersOf(view), ...lettersOf(other)].map((ref, i) =>
      verificationCode(i < lettersOf(view).length ? view : other, ref),
    )
    expect(new Set(codes).size).toBe(codes.length)
    const ref = lettersOf(view).find(({ kind }) => kind === 'refused')
    if (ref === undefined) throw new Error('no letter')
    const code = verificationCode(view, ref)
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/)
    const erased = {
      ...view,
      decisions: view.decisions.map((each) => ({
        ...each,
        facts: undefined,
        reasons: each.reasons.map((given) => ({ ...given, words: '' })),
      })),
    }
    expect(verificationCode(erased, ref)).toBe(code)
    expect(verifiedLetter(view, ` ${code.toLowerCase().replaceAll('-', ' ')} `)).toEqual(ref)
    expect(verifiedLetter(other, code)).toBeUndefined()
    expect(verifiedLetter(view, '')).toBeUndefined()
  })

  it('tells anyone who has it the day, kind and scheme of its letter, and whether a later one replaces it', async () => {
    const { actor, view } = await refused()
    const { casework } = house
    const codeOf = (of: CaseView, kind: LetterKind): string => {
      const ref = lettersOf(of).find((each) => each.kind === kind)
      if (ref === undefined) throw new Error('no letter')
      return verificationCode(of, ref)
    }
    const [received, first] = [codeOf(view, 'received'), codeOf(view, 'refused')]
    const { reference, version } = view
    expect(await casework.genuine(reference, first)).toMatchObject({ kind: 'refused', isReplaced: false })
    const appealed = await casework.appeal(actor, reference, { version, key: newKey(), words: 'You overlooked it.' })
    const upheld = await own(house, actor, await decide(appealed, 'uphold', 'decided-rightly'))
    expect(await casework.genuine(reference, first)).toMatchObject({ kind: 'refused', isReplaced: true })
    expect(await casework.genuine(reference, codeOf(upheld, 'upheld'))).toMatchObject({ isReplaced: false })
    const told = await casework.genuine(reference, received)
    expect(told).toMatchObject({ kind: 'received', isReplaced: false, scheme: view.scheme })
    expect(Object.keys(told ?? {}).toSorted()).toEqual(['at', 'isReplaced', 'kind', 'scheme', 'title'])
    expect(await casework.genuine(reference, 'AAAA-BBBB-CCCC')).toBeUndefined()
  })

  it('is another where another sum was decided', async () => {
    const { view } = await approved()
    const ref = lettersOf(view).find(({ kind }) => kind === 'offered')
    if (ref === undefined) throw new Error('no letter')
    const more = { ...view, decisions: view.decisions.map((each) => ({ ...each, amount: 50_000_001 })) }
    expect(verificationCode(more, ref)).not.toBe(verificationCode(view, ref))
  })
})

it.each([
  [50_000_000, 'HKD', 'HK$500,000', '500,000港元', '500,000港元'],
  [1_234_567_89, 'HKD', 'HK$1,234,567.89', '1,234,567.89港元', '1,234,567.89港元'],
  [9_007_199_254_740_991, 'HKD', 'HK$90,071,992,547,409.91', '90,071,992,547,409.91港元', '90,071,992,547,409.91港元'],
  [1, 'place', '1 place', '1 個名額', '1 个名额'],
  [12_500_000, 'usd-micro', 'US$12.50', '12.50美元', '12.50美元'],
  [100_000_001, 'usd-micro', 'US$100.000001', '100.000001美元', '100.000001美元'],
  [7_200, 'gpu-second', '2 GPU hours', '2 個 GPU 小時', '2 个 GPU 小时'],
])('says %d of %s to the last cent', (amount, unit, en, hant, hans) => {
  expect([
    amountInWords(amount, unit, 'en'),
    amountInWords(amount, unit, 'zh-Hant'),
    amountInWords(amount, unit, 'zh-Hans'),
  ]).toEqual([en, hant, hans])
})
