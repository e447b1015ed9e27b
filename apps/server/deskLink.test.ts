import { expect, test } from 'vitest'
import { deskLink, isLoopback, whoIsHere } from './deskLink.ts'

test.each([
  ['127.0.0.1', true],
  ['127.8.0.1', true],
  ['::1', true],
  ['localhost', true],
  ['0.0.0.0', false],
  ['::', false],
  ['192.168.1.4', false],
  ['127.0.0.1.example.org', false],
  ['localhost.example.org', false],
])('%s can be reached from this machine alone: %s', (host, alone) => {
  expect(isLoopback(host)).toBe(alone)
})

test('A link stands at the origin, and is made for the person named', async () => {
  const names: string[] = []
  const made = await deskLink(
    {
      makeLink: async (name) => {
        names.push(name)
        return { path: '/desk/open?key=abc', until: new Date(0) }
      },
    },
    'http://127.0.0.1:8790',
    'Chan Tai-man',
  )
  expect(made).toBe('http://127.0.0.1:8790/desk/open?key=abc')
  expect(names).toEqual(['Chan Tai-man'])
  expect(whoIsHere()).not.toBe('')
})
