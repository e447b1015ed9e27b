import type SMTPTransport from 'nodemailer/lib/smtp-transport/index.js'

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** Milliseconds; a job is tried again, so none need wait for a server that hangs. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/**
 * How a mail server is spoken to: over TLS from the first byte for `smtps:`, else with STARTTLS, without which nothing is sent except on this
 * machine itself. Its certificate must be good. Names and passwords stand in the address.
 */
export function transportOptions(address: string): SMTPTransport.Options {
  const url = new URL(address)
  const secure = url.protocol === 'smtps:'
  const user = decodeURIComponent(url.username)
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTLS: !secure && !loopback.test(url.hostname),
    ...(user === '' ? {} : { auth: { user, pass: decodeURIComponent(url.password) } }),
    ...patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
