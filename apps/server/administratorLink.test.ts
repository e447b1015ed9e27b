import { expect, test } from 'vitest'
import { personId, type Identity } from '#modules/identity'
import { administratorLink, isLoopback, whoIsHere } from './administratorLink.ts'

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

test('A link stands at the origin, and is made for the person named, who manages the rest', async () => {
  const asked: Parameters<Identity['inviteAsOperator']>[0][] = []
  const made = await administratorLink(
    {
      inviteAsOperator: async (invitation) => {
        asked.push(invitation)
        const person = personId('00000000-0000-0000-0000-000000000001')
        return { person, link: { path: '/sign-in/link?key=abc', until: new Date(0) } }
      },
    },
    'http://127.0.0.1:8790',
    'Chan Tai-man',
  )
  expect(made).toBe('http://127.0.0.1:8790/sign-in/link?key=abc')
  expect(asked).toEqual([{ name: 'Chan Tai-man', grants: [{ role: 'administrator' }] }])
  expect(whoIsHere()).not.toBe('')
})
