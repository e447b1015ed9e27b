import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { smtpServer, type SmtpServer } from '../../test/support/smtpServer.ts'
import { createMail } from './createMail.ts'
import { isMailAddress } from './mailAddress.ts'
import { transportOptions } from './transportOptions.ts'

const message = { to: 'ann@example.org', subject: '你的個案', text: '請看：\n\nhttps://feilun.example/me\n' }
const from = 'Feilun <no-reply@feilun.example>'

describe('Without a mail server', () => {
  const printed: string[] = []
  const mail = createMail({ url: undefined, from, print: (text) => printed.push(text) })
  beforeEach(() => printed.splice(0))

  it('prints the message with its link on a line of its own', async () => {
    await mail.send(message)
    expect(printed.join('\n').split('\n')).toEqual(
      expect.arrayContaining(['To: ann@example.org', 'Subject: 你的個案', '請看：', 'https://feilun.example/me']),
    )
  })

  it('lets nothing that somebody typed reach the terminal’s own commands', async () => {
    await mail.send({ ...message, text: 'red \u001B[31malarm\u0007\u009B2J\u202Etxt' })
    expect(printed.join('')).toContain('red [31malarm2Jtxt')
  })
})

describe('Over a mail server', () => {
  let server: SmtpServer
  beforeEach(async () => {
    server = await smtpServer()
  })
  afterEach(() => server.close())
  const mailTo = (url: string) => createMail({ url, from, print: () => expect.unreachable() })

  it('hands the message over, from us, to one address, in UTF-8', async () => {
    await mailTo(server.url).send({ ...message, id: 'notice-7', unsubscribe: 'https://feilun.example/stop?t=1' })
    const [got] = server.received
    expect(got).toMatchObject({ from: 'no-reply@feilun.example', to: ['ann@example.org'] })
    expect(got?.data).toContain('Message-ID: <notice-7@feilun.example>')
    expect(got?.data).toContain('List-Unsubscribe: <https://feilun.example/stop?t=1>')
    expect(got?.data).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    expect(got?.data).toContain('Auto-Submitted: auto-generated')
    expect(got?.data).toContain(`=?UTF-8?B?${Buffer.from('你的個案').toString('base64')}?=`)
  })

  it.each([
    'a@b.c\r\nBcc: eve@x.y',
    'a@b.c,eve@x.y',
    'Ann <a@b.c>',
    'a@b.c\u2028',
    'a b@c.d',
    '',
    'a@',
    '@b',
    `${'a'.repeat(65)}@b.c`,
  ])('sends nothing to %j', async (to) => {
    await expect(mailTo(server.url).send({ ...message, to })).rejects.toMatchObject({ code: 'mail-address-invalid' })
    expect(server.received).toEqual([])
  })

  it('lets no subject and no name of a message begin another header', async () => {
    await mailTo(server.url).send({
      ...message,
      subject: 'Hello\r\nBcc: eve@x.y\n\nbody',
      id: 'x>\r\nBcc: eve@x.y',
    })
    const [got] = server.received
    expect(got?.to).toEqual(['ann@example.org'])
    expect(got?.data).not.toMatch(/^Bcc:/im)
    expect(got?.data).toContain('Subject: Hello Bcc: eve@x.y body')
  })

  it.each([
    ['RCPT', '550 no such <ann@example.org>'],
    ['.', '452 disk full'],
    ['EHLO', '421 not now'],
  ])(
    'says that nothing was sent where %s is refused, and names neither address nor password',
    async (command, answer) => {
      server.refuse(command, answer)
      server.refuse('HELO', answer)
      const sent = mailTo(server.url.replace('//', '//ann:s3cret@')).send(message)
      const error: unknown = await sent.catch((refusal: unknown) => refusal)
      expect(error).toMatchObject({ code: 'mail-not-sent', params: {}, message: 'mail-not-sent' })
      expect(server.received).toEqual([])
    },
  )

  it('says so where no server answers', async () => {
    await server.close()
    await expect(mailTo(server.url).send(message)).rejects.toMatchObject({ code: 'mail-not-sent' })
  })
})

test('Nothing goes over the network unencrypted', () => {
  expect(transportOptions('smtp://mail.example')).toMatchObject({ port: 587, secure: false, requireTLS: true })
  expect(transportOptions('smtps://mail.example')).toMatchObject({ port: 465, secure: true })
  expect(transportOptions('smtp://127.0.0.1:25')).toMatchObject({ port: 25, requireTLS: false })
  expect(transportOptions('smtp://127.0.0.1.evil.example')).toMatchObject({ requireTLS: true })
  expect(transportOptions('smtps://mail.example')).not.toHaveProperty('tls')
})

test('Names and passwords may hold any character', () => {
  const { auth } = transportOptions('smtps://a%40b.c:p%3A%2F%40@mail.example')
  expect(auth).toEqual({ user: 'a@b.c', pass: 'p:/@' })
})

test('An address may have a plus, a dot and a name of any script', () => {
  expect(['a.b+c@d-e.hk', '陳@例子.香港', 'root@localhost'].map(isMailAddress)).toEqual([true, true, true])
})
