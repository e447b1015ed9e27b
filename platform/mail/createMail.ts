import { createTransport } from 'nodemailer'
import { FeilunError } from '#platform/errors'
import type { Mail, MailMessage } from './mail.ts'
import { isMailAddress } from './mailAddress.ts'
import { written } from './written.ts'
import { transportOptions } from './transportOptions.ts'

export interface MailNeeds {
  /** The mail server, `smtps://name:password@host:465` or `smtp://host:587`; without one, messages are printed. */
  readonly url: string | undefined
  /** Whom messages are from: an address, or a name and an address in angle brackets. */
  readonly from: string
  /** Prints lines at the terminal of the server. */
  readonly print: (text: string) => void
}

/** Sends mail through a server, or, where there is none, prints it for whoever sits at the terminal. */
export function createMail({ url, from, print }: MailNeeds): Mail {
  const deliver = url === undefined ? async (message: MailMessage) => print(written(message)) : overSmtp(url, from)
  return {
    send: async (message) => {
      if (!isMailAddress(message.to)) throw new FeilunError('mail-address-invalid')
      await deliver({ ...message, subject: message.subject.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim() })
    },
  }
}

function overSmtp(url: string, from: string): (message: MailMessage) => Promise<void> {
  const transport = createTransport(transportOptions(url))
  const domain = /@([^@>\s]+)>?\s*$/.exec(from)?.[1] ?? 'localhost'
  return async ({ to, subject, text, id, unsubscribe }) => {
    const messageId = id === undefined ? {} : { messageId: `<${id.replaceAll(/[^\w.-]/g, '-')}@${domain}>` }
    const list =
      unsubscribe === undefined
        ? {}
        : { list: { unsubscribe }, headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } }
    await transport
      .sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        ...messageId,
        ...list,
        // Says to programs that answer by themselves that nobody reads what they answer (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated', ...list.headers },
      })
      .catch((error: unknown) => {
        // What the server said may hold the address, and what the library says the credentials: neither goes further than the cause.
        throw new FeilunError('mail-not-sent', {}, [], error)
      })
  }
}
