import { expect, it } from 'vitest'
import { groupCommit, type Company, type Gathered } from './groupCommit.ts'

/** Commits that end when the test says so. */
function held(settings: Partial<Gathered<string, string>> = {}) {
  const groups: { items: readonly string[]; company: Company; end: () => void; fail: (error: Error) => void }[] = []
  const send = groupCommit<string, string>({
    most: 3,
    lanes: 3,
    keyOf: (item) => item,
    treeOf: (item) => item[0] ?? 'none',
    isStuck: (error) => error instanceof RangeError,
    isFaultOfOne: (error) => error instanceof TypeError,
    commit: (items, company) =>
      new Promise((done, fail) =>
        groups.push({ items, company, end: () => done(items.map((item) => `${item}!`)), fail }),
      ),
    ...settings,
  })
  const turn = () => new Promise<void>((done) => setImmediate(done))
  const sent = () => groups.map(({ items, company }) => `${company} ${items.join(' ')}`)
  return { groups, send, turn, sent }
}

it('sends one alone at once, and together what arrives meanwhile, in the order of arrival', async () => {
  const { groups, send, turn, sent } = held()
  const first = send('a1')
  await turn()
  const others = ['a2', 'b3', 'a4', 'c5'].map((item) => send(item))
  await turn()
  expect(sent()).toEqual(['mixed a1'])
  groups[0]?.end()
  expect(await first).toBe('a1!')
  await turn()
  groups[1]?.end()
  await turn()
  groups[2]?.end()
  expect(await Promise.all(others)).toEqual(['a2!', 'b3!', 'a4!', 'c5!'])
  expect(sent()).toEqual(['mixed a1', 'mixed a2 b3 a4', 'mixed c5'])
})

it('keeps nobody waiting for a tree that is locked, and takes it back once it has got through', async () => {
  const { groups, send, turn, sent } = held()
  const [a1, b1] = [send('a1'), send('b1')]
  await turn()
  groups[0]?.fail(new RangeError('waited long enough'))
  await turn()
  expect(sent().slice(1)).toEqual(['own a1', 'own b1'])
  groups[2]?.end()
  expect(await b1).toBe('b1!')
  await turn()
  const [a2, b2, c2] = [send('a2'), send('b2'), send('c2')]
  await turn()
  expect(sent().slice(3)).toEqual(['mixed b2 c2'])
  groups[3]?.end()
  await Promise.all([b2, c2])
  groups[1]?.end()
  await a1
  await turn()
  expect(sent().slice(4)).toEqual(['own a2'])
  groups[4]?.end()
  await a2
  const [a3, b3] = [send('a3'), send('b3')]
  await turn()
  expect(sent().slice(5)).toEqual(['mixed a3 b3'])
  groups[5]?.end()
  await Promise.all([a3, b3])
})

it('never sends two of the same key together', async () => {
  const { groups, send, turn, sent } = held()
  const all = ['a', 'a', 'a'].map((item) => send(item))
  for (let at = 0; at < 3; at += 1) {
    await turn()
    expect(groups).toHaveLength(at + 1)
    groups[at]?.end()
  }
  await Promise.all(all)
  expect(sent()).toEqual(['mixed a', 'mixed a', 'mixed a'])
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
