import { randomBytes } from 'node:crypto'
import { seal, tokenised, unseal, wrap } from './crypto.ts'
import type { Ask, Choice, Resident, ServiceSettings } from './service.ts'
import type { signIns } from './signIns.ts'

const keyMs = 3_600_000

interface Session {
  readonly resident: Resident
  readonly fills: Choice
}

/** The server's half: a content key, tokens for codes, and asking a person for fields. */
export function serviceCalls(settings: ServiceSettings, { takeCode }: Pick<ReturnType<typeof signIns>, 'takeCode'>) {
  const { client, letter, now } = settings
  const sessions = new Map<string, Session>()
  const asks = new Map<string, Ask>()
  let key: { readonly bytes: Buffer; readonly issueAt: number } | undefined
  const currentKey = () => {
    if (key === undefined || key.issueAt + keyMs <= now().getTime())
      key = { bytes: randomBytes(32), issueAt: now().getTime() }
    return key
  }
  const code = (digits: string) => ({
    txID: randomBytes(8).toString('hex'),
    code: `${letter}${digits}`,
    message: digits,
  })

  const answers = {
    'auth/getToken': (asked: Record<string, unknown>) => {
      const found = takeCode(String(asked['code']))
      if (found === undefined || asked['grantType'] !== 'authorization_code') return undefined
      const accessToken = randomBytes(24).toString('hex')
      sessions.set(accessToken, found)
      return { accessToken, openID: tokenised(client.id, found.resident.id), tokenType: 'Bearer', expiresIn: 600_000 }
    },
    initiateRequest: (asked: Record<string, unknown>) => {
      const session = sessions.get(String(asked['accessToken']))
      if (session === undefined || asked['openID'] !== tokenised(client.id, session.resident.id)) return undefined
      const fields = [asked['profileFields'], asked['eMEFields']].flatMap((each) => (Array.isArray(each) ? each : []))
      const businessID = String(asked['businessID'])
      asks.set(businessID, { businessID, resident: session.resident, asked: fields.map(String) })
      return { businessID, fills: session.fills }
    },
  }

  return {
    currentKey,
    asks,
    /** Makes another key at once, as a service does that fears for the one in use. */
    rotate: () => {
      key = undefined
      return currentKey()
    },
    getKey: () => {
      const { bytes, issueAt } = currentKey()
      return { ...code('00000'), content: { secretKey: wrap(bytes, client.publicKey), issueAt, expiresIn: keyMs } }
    },
    /** A sealed call: the answer as it is sent, and what was asked of a person. */
    call: (
      path: string,
      body: string,
    ): { readonly answer: object; readonly asked?: { businessID: string; fills: Choice } } => {
      const { bytes } = currentKey()
      let asked: Record<string, unknown>
      try {
        asked = unseal(bytes, String(JSON.parse(body).content))
      } catch {
        return { answer: code('30002') }
      }
      if (path === 'auth/getToken') {
        const given = answers['auth/getToken'](asked)
        return { answer: given === undefined ? code('20010') : { ...code('00000'), content: seal(bytes, given) } }
      }
      const given = /^account\/(eme|corp)\/initiateRequest$/.test(path) ? answers.initiateRequest(asked) : undefined
      if (given === undefined) return { answer: code('20011') }
      return { answer: { ...code('00000'), content: seal(bytes, { businessID: given.businessID }) }, asked: given }
    },
    /** What the service's server sends once the person has answered. */
    delivery: ({ businessID, resident, asked }: Ask, choice: Exclude<Choice, 'never-answer'>): object => {
      const { bytes } = currentKey()
      const fields = Object.fromEntries(
        asked.flatMap((name) => (name in resident.fields ? [[name, resident.fields[name]]] : [])),
      )
      const content = {
        businessID,
        openID: tokenised(client.id, resident.id),
        ...(choice === 'allow' ? { fields } : {}),
      }
      return {
        ...code(choice === 'allow' ? '00000' : '40002'),
        content: seal(bytes, content),
        secretKey: wrap(bytes, client.publicKey),
      }
    },
  }
}
