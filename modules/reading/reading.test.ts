import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkPack, readPack, textsBySum, exportAmendments, writeExport } from '#modules/packs'
import { article, startReading, type StartedReading } from './testing/startReading.ts'

let desk: StartedReading
let source: string
const at = (candidate = '') => `/desk/reading/${source}${candidate === '' ? '' : `/${candidate}`}`
const described = {
  turn: '1',
  authority: 'reported',
  kind: 'news',
  'publisher-hant': '海港晚報',
  'publisher-en': 'Harbour Evening News',
  'title-hant': '晚報就渡輪的報道',
  'title-en': 'The evening paper on ferries',
  date: '2026-09-01',
  'date-basis': 'stated',
  language: 'zh-Hant',
}
/** The id of the candidate whose words these are. */
const idOf = async (words: string, kind?: string): Promise<string> => {
  const { reviewed } = await desk.readings.open(source)
  const found = [...reviewed.values()].find(
    ({ candidate }) => candidate.fact.text === words && (kind === undefined || candidate.kind === kind),
  )
  if (found === undefined) throw new Error(`“${words}” was not found`)
  return found.candidate.id
}
const reviewed = async (words: string, kind?: string) =>
  (await desk.readings.open(source)).reviewed.get(await idOf(words, kind))
const measure = async (id: string) => JSON.parse((await desk.get(`/api/measures/${id}`)).body).measure

beforeAll(async () => {
  desk = await startReading()
})
afterAll(() => desk.close())

// One walk, in its order: each step rests on those before it.
describe('A reviewer reads a new article', () => {
  it('finds the door closed without a session, and the article not among what is public', async () => {
    expect((await desk.get('/desk/reading', '')).status).toBe(401)
    const { location, status } = await desk.post('/desk/reading', {
      action: 'text',
      name: 'Evening paper',
      text: article,
    })
    expect(status).toBe(303)
    source = /reading\/(text-[0-9a-f]+)/.exec(location)?.[1] ?? ''
    expect((await desk.get(`/api/reading/${source}`, '')).status).toBe(401)
    expect((await desk.get('/desk/reading')).body).toContain('Evening paper')
  })

  it('sees what the text gives away of itself, and cannot accept anything before saying what it is', async () => {
    const page = (await desk.get(at())).body
    expect(page).toContain('value="2026-09-01"')
    expect(page).toMatch(/value="reported" checked/)
    const refused = await desk.post(at(await idOf('約3,000萬元')), {
      action: 'accept',
      as: 'money',
      of: 'measure:smart-ferries',
      turn: '1',
    })
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('Describe the document first')
    expect((await desk.post(at(), { ...described, 'title-en': '' })).status).toBe(422)
    expect((await desk.post(at(), described)).status).toBe(303)
    expect(desk.packs.current().content.sources).toHaveLength(1)
  })

  it('accepts an amount: the source comes into the pack with it, and the blueprint shows it at once', async () => {
    const id = await idOf('約3,000萬元')
    expect((await desk.get(at(id))).body).toContain('value="30000000"')
    const fields = {
      action: 'accept',
      turn: '1',
      as: 'money',
      of: 'measure:smart-ferries',
      value: '30,000,000',
      approximation: 'about',
      'money-kind': 'appropriation',
      'label-hant': '智能渡輪撥款',
      'label-en': 'Money for smart ferries',
    }
    const wrong = await desk.post(at(id), { ...fields, value: 'thirty', 'label-en': '' })
    expect(wrong.status).toBe(422)
    expect(wrong.body).toContain('value="thirty"')
    expect(wrong.body).toContain('智能渡輪撥款')
    expect((await desk.post(at(id), fields)).status).toBe(303)
    const { money } = await measure('smart-ferries')
    expect(money).toMatchObject([
      { amount: 30_000_000, approximation: 'about', cite: [{ source: 'harbour-evening-news-2026-09-01' }] },
    ])
    const [change] = await desk.packs.changes(1)
    expect(change).toMatchObject({ reviewer: 'Chan Tai-man' })
    expect((await reviewed('約3,000萬元'))?.state).toMatchObject({ kind: 'accepted', decision: { by: 'Chan Tai-man' } })
  })

  it('accepts who is in charge and by when', async () => {
    const owner = await desk.post(at(await idOf('港務署', 'owner')), {
      action: 'accept',
      turn: '1',
      as: 'owner',
      of: 'measure:smart-ferries',
      office: 'port-office',
    })
    expect(owner.status).toBe(303)
    const promise = {
      'promise-text-hant': '啟用智能導航',
      'promise-text-en': 'Smart navigation begins',
      to: '2027-03-31',
      from: '2027-01-01',
      'words-hant': '2027年首季',
      'words-en': 'the first quarter of 2027',
    }
    const due = await desk.post(at(await idOf('2027年第一季')), {
      action: 'accept',
      turn: '1',
      as: 'promise',
      of: 'measure:smart-ferries',
      ...promise,
    })
    expect(due.status).toBe(303)
    const found = await measure('smart-ferries')
    expect(found.owner).toMatchObject({ id: 'port-office' })
    expect(found.promises).toMatchObject([{ due: { to: '2027-03-31' } }])
  })

  it('adds a sentence that says the same to what the pack says, among many chosen at once', async () => {
    const same = await reviewed('3000萬元')
    expect(same?.standing.kind).toBe('same')
    const item = `${await idOf('3000萬元')} 1`
    const mixed = await desk.app.inject({
      method: 'POST',
      url: `${at()}/many`,
      headers: { 'x-reviewer': 'Lee', accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams([
        ['action', 'cite'],
        ['items', item],
        ['items', `${await idOf('12宗')} 1`],
      ]).toString(),
    })
    expect(mixed.statusCode).toBe(422)
    expect((await desk.post(`${at()}/many`, { action: 'cite', items: item })).status).toBe(303)
    expect((await measure('smart-ferries')).money[0].cite).toHaveLength(2)
  })

  it('takes in a measure that the pack does not have, in words of its own only', async () => {
    const id = await idOf('2億元')
    expect((await reviewed('2億元'))?.standing.kind).toBe('new')
    const fields = {
      action: 'accept',
      turn: '1',
      as: 'money',
      of: 'new:measure',
      'title-hant': '碼頭機械人中心',
      'title-en': 'Pier robot centre',
      'summary-hant': '在碼頭研究機械人。',
      'summary-en': 'Robots are studied at the pier.',
      purpose: 'transport',
      office: 'port-office',
      state: 'announced',
      value: '200000000',
      approximation: 'exact',
      'money-kind': 'appropriation',
      'label-hant': '中心撥款',
      'label-en': 'Money for the centre',
    }
    const copied = article.split('\n')[4] ?? ''
    const refused = await desk.post(at(id), { ...fields, 'summary-hant': copied })
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('Say it in our own words')
    expect((await desk.post(at(id), fields)).status).toBe(303)
    expect(await measure('pier-robot-centre')).toMatchObject({
      title: { en: 'Pier robot centre' },
      money: [{ amount: 200_000_000 }],
    })
  })

  it('keeps opinion out of every measure, and takes it in as a proposal under its speaker’s name', async () => {
    const id = await idOf('5億元')
    const fields = {
      action: 'accept',
      turn: '1',
      as: 'figure',
      value: '500000000',
      approximation: 'exact',
      'unit-kind': 'currency',
      'label-hant': '建議款額',
      'label-en': 'Sum proposed',
    }
    const entry = {
      'title-hant': '航運數據基金',
      'title-en': 'A shipping data fund',
      'summary-hant': '主張設立基金。',
      'summary-en': 'A call for a fund.',
      'by-hant': '陳海濤',
      'by-en': 'Chan Hoi-to',
      'proposal-kind': 'proposal',
    }
    for (const target of ['measure:smart-ferries', 'new:measure'])
      expect((await desk.post(at(id), { ...fields, ...entry, of: target })).status).toBe(422)
    expect((await desk.post(at(id), { ...fields, ...entry, of: 'new:proposal' })).status).toBe(303)
    expect(desk.packs.current().content.proposals).toMatchObject([
      { by: { en: 'Chan Hoi-to' }, figures: [{ value: 500_000_000 }] },
    ])
    expect(desk.packs.current().content.measures).toHaveLength(2)
  })

  it('is told when another reviewer was first, and by whom; a rejection can be opened again', async () => {
    const id = await idOf('12宗')
    expect((await desk.post(at(id), { action: 'reject', turn: '1' }, 'Lee')).status).toBe(422)
    expect((await desk.post(at(id), { action: 'reject', why: 'doubtful', turn: '1' }, 'Lee')).status).toBe(303)
    const second = await desk.post(at(id), {
      action: 'accept',
      as: 'figure',
      of: 'measure:smart-ferries',
      value: '12',
      approximation: 'exact',
      'unit-kind': 'none',
      'label-hant': '申請',
      'label-en': 'Applications',
      turn: '1',
    })
    expect(second.status).toBe(409)
    expect(second.body).toContain('Lee was first')
    expect((await measure('smart-ferries')).figures).toEqual([])
    expect((await desk.post(at(id), { action: 'reopen', turn: '2' })).status).toBe(303)
    expect((await reviewed('12宗'))?.state).toMatchObject({ kind: 'open', last: { decision: 'reopened' } })
  })

  it('exports a diff after which the folder checks clean and says the same', async () => {
    const { diff, exported, left } = await desk.readings.diff()
    expect(left).toEqual([])
    expect(exported).toBeGreaterThan(6)
    expect(diff).toMatch(/^\+ {2,}- id: pier-robot-centre$/m)
    expect((await desk.get('/desk/reading/changes.diff')).body).toBe(diff)
    const records = (await desk.packs.amendments()).filter(({ state }) => state.kind === 'in-force')
    const made = await exportAmendments(desk.folder, records)
    const scratch = mkdtempSync(join(tmpdir(), 'feilun-exported-'))
    cpSync(desk.folder, scratch, { recursive: true })
    await writeExport(scratch, made)
    const stored = await Promise.all(desk.packs.current().content.sources.map(({ id }) => desk.evidence.storedText(id)))
    const checked = await checkPack(scratch, { texts: textsBySum(stored.filter((text) => text !== undefined)) })
    expect(checked).toMatchObject({ ok: true, problems: [], looked: { measures: 2 } })
    expect(checked.looked.comparedCitations).toBe(checked.looked.citations)
    const read = await readPack(scratch)
    expect(read.ok && read.pack.content).toEqual(desk.packs.current().content)
    rmSync(scratch, { recursive: true })
  })

  it('withdraws: the pack is as it was, the record stays, and what others rest on is not taken from under them', async () => {
    const first = await idOf('約3,000萬元')
    const refused = await desk.post(at(first), { action: 'withdraw', turn: '1' })
    expect(refused.status).toBe(422)
    expect(refused.body).toMatch(/Amendment \d+ builds on it/)
    expect(
      (await desk.post(at(await idOf('3000萬元')), { action: 'withdraw', turn: '1', reason: 'Said once is enough' }))
        .status,
    ).toBe(303)
    expect((await desk.post(at(first), { action: 'withdraw', turn: '1' })).status).toBe(303)
    const { money, owner } = await measure('smart-ferries')
    expect(money).toEqual([])
    expect(owner).toMatchObject({ id: 'port-office' })
    // The source stays, since the other facts rest on it.
    expect(desk.packs.current().content.sources).toHaveLength(2)
    expect((await reviewed('約3,000萬元'))?.state).toMatchObject({ kind: 'open', last: { decision: 'accepted' } })
    const changes = (await desk.get('/desk/reading/changes')).body
    expect(changes).toContain('Withdrawn')
  })

  it('lets one of two who accept at the same moment in, and tells the other', async () => {
    const id = await idOf('12宗')
    const fields = {
      action: 'accept',
      turn: '3',
      as: 'figure',
      of: 'measure:smart-ferries',
      value: '12',
      approximation: 'exact',
      'unit-kind': 'none',
      'label-hant': '申請',
      'label-en': 'Applications',
    }
    const answers = await Promise.all(['Chan', 'Lee', 'Wong'].map((name) => desk.post(at(id), fields, name)))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409, 409])
    expect((await measure('smart-ferries')).figures).toHaveLength(1)
    const records = (await desk.packs.amendments()).filter(
      ({ amendment }) => amendment?.kind === 'add-figure' && 'measure' in amendment.of,
    )
    expect(records).toHaveLength(1)
  })

  it('shows what the pack refuses at its field, with what was typed', async () => {
    const id = await idOf('今年')
    const fields = {
      action: 'accept',
      turn: '1',
      as: 'promise',
      of: 'measure:smart-ferries',
      'promise-text-hant': '批出申請',
      'promise-text-en': 'Applications are approved',
      from: '2026-12-31',
      to: '2026-02-30',
      'words-hant': '年內',
      'words-en': 'within the year',
    }
    const refused = await desk.post(at(id), fields)
    expect(refused.status).toBe(422)
    expect(refused.body).toMatch(/id="to"[^>]*value="2026-02-30"[^>]*aria-invalid="true"/)
    expect((await reviewed('今年'))?.state.kind).toBe('open')
  })

  it('lets a reviewer take for the Government’s word what was read as opinion, only with a reason, which goes on record', async () => {
    const id = await idOf('5億元')
    expect((await desk.post(at(id), { action: 'withdraw', turn: '1' })).status).toBe(303)
    const asked = (await desk.get(`${at(id)}?voice=reported`)).body
    expect(asked).toContain('name="voice-reason"')
    expect(asked).toContain('value="measure:smart-ferries"')
    const fields = {
      action: 'accept',
      turn: '2',
      as: 'figure',
      of: 'measure:smart-ferries',
      value: '500000000',
      approximation: 'exact',
      'unit-kind': 'currency',
      'label-hant': '基金款額',
      'label-en': 'Sum of the fund',
    }
    const silent = await desk.post(at(id), { ...fields, voice: 'reported' })
    expect(silent.status).toBe(422)
    expect(silent.body).toMatch(/id="voice-reason"[^>]*aria-invalid="true"/)
    expect((await desk.post(at(id), fields)).status).toBe(422)
    const reason = 'He reads out the Port Office’s reply'
    expect((await desk.post(at(id), { ...fields, voice: 'reported', 'voice-reason': reason })).status).toBe(303)
    expect((await measure('smart-ferries')).figures).toContainEqual(expect.objectContaining({ value: 500_000_000 }))
    expect((await reviewed('5億元'))?.state).toMatchObject({
      decision: { body: { overruled: reason, found: { voice: 'commentary' } } },
    })
    expect((await desk.packs.amendments()).at(-1)).toMatchObject({ reason })
    expect((await desk.get(at(id))).body).toContain(reason)
  })

  it('keeps what was typed to reject or to withdraw when it is refused', async () => {
    const id = await idOf('今年')
    const rejected = await desk.post(at(id), { action: 'reject', turn: '1', 'reject-note': 'Not\0 of the programme' })
    expect(rejected.status).toBe(422)
    expect(rejected.body).toContain('value="Not of the programme"')
    const long = await desk.post(at(id), { action: 'reject', turn: '1', why: 'other', 'reject-note': 'a'.repeat(501) })
    expect(long.body).toMatch(/id="reject-note"[^>]*aria-invalid="true"/)
    expect((await reviewed('今年'))?.state.kind).toBe('open')
  })

  it('takes in a pasted text of several megabytes, and tells of one that is too long with all of it still there', async () => {
    const paste = (text: string, as?: string) => desk.post('/desk/reading', { action: 'text', name: 'Long', text }, as)
    const sentence = '港務署撥款一千萬元。\n'
    const fits = await paste(sentence.repeat(13_000))
    expect(fits.status).toBe(303)
    const long = await paste('港'.repeat(400_001))
    expect(long.status).toBe(422)
    expect(long.body).toContain('At most 400,000 characters are read')
    expect(long.body).toContain('港'.repeat(400_001))
    expect((await paste(sentence, '')).status).toBe(401)
  })

  it('leaves decisions that nobody can alter', async () => {
    await expect(desk.run("update reading_decision set reviewer = 'nobody'")).rejects.toThrow('only ever added')
    await expect(desk.run('delete from reading_decision')).rejects.toThrow('only ever added')
  })
})
