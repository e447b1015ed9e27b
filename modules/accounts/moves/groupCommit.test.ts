import { expect, it } from 'vitest'
import { groupCommit, type Gathered } from './groupCommit.ts'

/** Commits that end when the test says so. */
function held(settings: Partial<Gathered<string, string>> = {}) {
  const groups: { items: readonly string[]; end: () => void; fail: (error: Error) => void }[] = []
  const send = groupCommit<string, string>({
    most: 3,
    lanes: 2,
    keyOf: (item) => item,
    laneOf: (item) => item[0] ?? '',
    isFaultOfOne: (error) => error instanceof TypeError,
    commit: (items) =>
      new Promise((done, fail) => groups.push({ items, end: () => done(items.map((item) => `${item}!`)), fail })),
    ...settings,
  })
  const turn = () => new Promise<void>((done) => setImmediate(done))
  return { groups, send, turn }
}

it('sends one alone at once, and together what arrives meanwhile, in the order of arrival', async () => {
  const { groups, send, turn } = held()
  const first = send('a1')
  await turn()
  const others = ['a2', 'a3', 'a4', 'a5'].map((item) => send(item))
  await turn()
  expect(groups.map(({ items }) => items)).toEqual([['a1']])
  groups[0]?.end()
  expect(await first).toBe('a1!')
  await turn()
  groups[1]?.end()
  await turn()
  groups[2]?.end()
  expect(await Promise.all(others)).toEqual(['a2!', 'a3!', 'a4!', 'a5!'])
  expect(groups.map(({ items }) => items)).toEqual([['a1'], ['a2', 'a3', 'a4'], ['a5']])
})

it('lets no lane wait for another, up to so many at once', async () => {
  const { groups, send, turn } = held()
  const all = ['a1', 'b1', 'c1'].map((item) => send(item))
  await turn()
  expect(groups.map(({ items }) => items)).toEqual([['a1'], ['b1']])
  groups[1]?.end()
  await turn()
  expect(groups.map(({ items }) => items)).toEqual([['a1'], ['b1'], ['c1']])
  for (const { end } of groups) end()
  await Promise.all(all)
})

it('never sends two of the same key together', async () => {
  const { groups, send, turn } = held()
  const all = ['a', 'a', 'a'].map((item) => send(item))
  for (let at = 0; at < 3; at += 1) {
    await turn()
    expect(groups).toHaveLength(at + 1)
    groups[at]?.end()
  }
  await Promise.all(all)
  expect(groups.map(({ items }) => items)).toEqual([['a'], ['a'], ['a']])
})

it('lets one that is at fault fail alone', async () => {
  const poison = 'a2'
  const { send } = held({
    commit: async (items) => {
      if (items.includes(poison)) throw new TypeError('poison')
      return items
    },
  })
  const answers = await Promise.allSettled(['a1', 'a2', 'a3'].map((item) => send(item)))
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

it('tells all that went along where nobody is at fault, and goes on', async () => {
  const { groups, send, turn } = held()
  const both = Promise.allSettled([send('a1'), send('a2')])
  await turn()
  groups[0]?.fail(new Error('gone'))
  expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  const next = send('a3')
  await turn()
  groups[1]?.end()
  expect(await next).toBe('a3!')
})
