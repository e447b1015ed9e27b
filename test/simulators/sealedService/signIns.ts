import { randomBytes } from 'node:crypto'
import type { Choice, Resident, ServiceSettings } from './service.ts'

interface Ticket {
  readonly redirectURI: string
  readonly state: string
}

interface Code {
  readonly resident: Resident
  readonly fills: Choice
  readonly until: number
}

const codeMs = 60_000

/** The browser's half: a page to scan or refuse, and a code that works once, for a minute. */
export function signIns({ client, codeName, letter, now, residents }: ServiceSettings) {
  const tickets = new Map<string, Ticket>()
  const codes = new Map<string, Code>()

  const ticketOf = (asked: URLSearchParams): string | undefined => {
    const redirectURI = asked.get('redirectURI') ?? ''
    const isRight =
      asked.get('clientID') === client.id &&
      asked.get('responseType') === 'code' &&
      client.redirectURIs.includes(redirectURI) &&
      (asked.get('scope') ?? '') !== ''
    if (!isRight) return undefined
    const ticket = randomBytes(16).toString('hex')
    tickets.set(ticket, { redirectURI, state: asked.get('state') ?? '' })
    return ticket
  }
  const takeTicket = (id: string): Ticket => {
    const ticket = tickets.get(id)
    if (ticket === undefined) throw new Error('no such ticket')
    tickets.delete(id)
    return ticket
  }
  const backTo = ({ redirectURI, state }: Ticket, added: Readonly<Record<string, string>>): string => {
    const url = new URL(redirectURI)
    for (const [name, value] of Object.entries({ ...added, state })) url.searchParams.set(name, value)
    return url.href
  }

  return {
    ticketOf,
    /** What the person's app does once they have scanned and said yes: the address to which their browser is sent. */
    approve: (ticketId: string, residentId: string, fills: Choice): string => {
      const ticket = takeTicket(ticketId)
      const resident = residents.find(({ id }) => id === residentId)
      if (resident === undefined) throw new Error('no such person')
      const code = randomBytes(16).toString('hex')
      codes.set(code, { resident, fills, until: now().getTime() + codeMs })
      return backTo(ticket, { [codeName]: code, businessID: '' })
    },
    refuse: (ticketId: string): string => backTo(takeTicket(ticketId), { error_code: `${letter}40001` }),
    takeCode: (code: string): Code | undefined => {
      const found = codes.get(code)
      codes.delete(code)
      return found !== undefined && found.until > now().getTime() ? found : undefined
    },
  }
}
