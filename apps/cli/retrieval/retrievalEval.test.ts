import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scratchDatabase, type ScratchDatabase } from '../../../test/support/scratchDatabase.ts'
import { areaUnderCurve } from './auc.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'feilun-eval-'))
let scratch: ScratchDatabase
beforeAll(async () => {
  scratch = await scratchDatabase([])
})
afterAll(async () => {
  await scratch.close()
  rmSync(folder, { recursive: true, force: true })
})

const file = (name: string, lines: readonly unknown[]): string => {
  const path = join(folder, name)
  writeFileSync(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)) + '\n').join(''))
  return path
}
const call = (passages: string, questions: string) => ({
  args: [
    '--disable-warning=ExperimentalWarning',
    join(root, 'apps/build/cli.ts'),
    'retrieval-eval',
    '--passages',
    passages,
    '--questions',
    questions,
  ],
  options: { cwd: root, env: { ...process.env, LANG: 'en', LC_ALL: 'en', DATABASE_URL: scratch.url } },
})
const evaluate = (passages: string, questions: string) => {
  const { args, options } = call(passages, questions)
  return spawnSync(process.execPath, args, { ...options, encoding: 'utf8' })
}
const measured = (passages: string, questions: string): Record<string, unknown> => {
  const { stdout, stderr, status } = evaluate(passages, questions)
  expect(status, stderr).toBe(0)
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
}
const schemasLeft = async () => {
  const { rows } = await sql<{ name: string }>`
    select nspname as name from pg_namespace where starts_with(nspname, 'feilun_retrieval_eval_')
  `.execute(scratch.database.tables<object>())
  return rows.map(({ name }) => name)
}

const town = [
  { id: 'pool', text: '游泳池每年十一月關閉，以便維修。泳池旁設有更衣室。' },
  { id: 'ferry', text: '渡輪每二十分鐘一班，尾班船於午夜開出。' },
  { id: 'library', text: '圖書館逢星期一休息。其餘日子由上午九時開放。' },
]

describe('feilun retrieval-eval', () => {
  it('prints what it measured as one JSON object on its last line, and leaves nothing behind', async () => {
    const found = measured(
      file('passages.jsonl', town),
      file('questions.jsonl', [
        { id: 1, text: '游泳池幾時關閉？', answer_ids: ['pool'], answer: '十一月' },
        { id: 2, text: '渡轮多久一班？', answer_ids: ['ferry'], answer: '二十分鐘' },
        { id: 3, text: '電影院票價多少？', answer_ids: [] },
      ]),
    )
    expect(found).toMatchObject({
      passages: 3,
      questions: 3,
      unanswerable: 1,
      'recall@1': 100,
      'recall@5': 100,
      'recall@10': 100,
      'mrr@10': 1,
      'answer_sentence@1': 100,
      'answer_sentence@3': 100,
      abstention_auc: 1,
      index_s: expect.any(Number),
      p50_ms: expect.any(Number),
      p95_ms: expect.any(Number),
      memory_mb: expect.any(Number),
    })
    expect(await schemasLeft()).toEqual([])
  })
  it('measures what there is where files are empty, or no question has an answer', () => {
    const none = file('none.jsonl', [])
    expect(measured(none, none)).toMatchObject({ passages: 0, questions: 0, 'recall@1': null, p50_ms: null })
    const only = measured(file('passages.jsonl', town), file('only.jsonl', [{ id: 'x', text: '😀', answer_ids: [] }]))
    expect(only).toMatchObject({ unanswerable: 1, 'recall@1': null })
    expect(only).not.toHaveProperty('abstention_auc')
    const unfound = file('unfound.jsonl', [{ id: 'x', text: '渡輪', answer_ids: ['ferry'] }])
    expect(measured(none, unfound)).toMatchObject({ 'recall@10': 0 })
  })
  it('refuses lines that are not in the form needed, each with file and line', () => {
    const bad = file('bad.jsonl', ['not json', '', town[0], { id: 'pool', text: '又一個' }, { id: 'x' }])
    const { status, stderr, stdout } = evaluate(bad, file('none.jsonl', []))
    expect(status).toBe(1)
    expect(stdout).toBe('')
    for (const line of [1, 4, 5]) expect(stderr).toContain(`bad.jsonl:${line}`)
    expect(stderr).toContain('“pool” stands on line 3')
    expect(evaluate(join(folder, 'not-there.jsonl'), bad).status).toBe(1)
    expect(evaluate(folder, bad).status).toBe(1)
  })
  it('measures a corpus whose texts and ids hold what PostgreSQL cannot keep', () => {
    const odd = [
      { id: 'a\0b', text: '渡輪\0每二十分鐘一班。' },
      { id: '\ud800', text: '\udc00圖書館逢星期一休息。' },
    ]
    const asked = [
      { id: 1, text: '渡輪幾多分鐘一班？', answer_ids: ['a\0b'], answer: '二十分鐘' },
      { id: 2, text: '圖書館幾時休息？', answer_ids: ['\ud800'] },
    ]
    expect(measured(file('odd.jsonl', odd), file('asked.jsonl', asked))).toMatchObject({ 'recall@1': 100 })
  })
  it.each([
    ['Ctrl-C', 'SIGINT'],
    ['a closed terminal', 'SIGHUP'],
    ['the end of what started it', 'disconnect'],
  ] as const)('drops its schema on %s, and what a killed run has left', async (_how, sign) => {
    await sql`create schema if not exists feilun_retrieval_eval_left`.execute(scratch.database.tables<object>())
    const many = file(
      'many.jsonl',
      Array.from({ length: 20_000 }, (_, id) => ({ id, text: `第${id}號碼頭設有渡輪，每二十分鐘一班。` })),
    )
    const { args, options } = call(many, file('none.jsonl', []))
    const running = spawn(process.execPath, args, { ...options, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
    running.stderr?.once('data', () => (sign === 'disconnect' ? running.disconnect() : running.kill(sign)))
    const code = await new Promise((done) => running.once('exit', done))
    expect(code).toBe(130)
    expect(await schemasLeft()).toEqual([])
  })
})

describe('the area under the curve', () => {
  it.each([
    [[2, 3], [0, 1], 1],
    [[0, 1], [2, 3], 0],
    [[1, 1], [1, 1], 0.5],
    [[1, 3], [2], 0.5],
  ])('of %j over %j is %d', (higher, lower, area) => expect(areaUnderCurve(higher, lower)).toBe(area))
  it('is not known without both', () => expect(areaUnderCurve([], [1])).toBeUndefined())
})
