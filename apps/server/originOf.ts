import type { Config } from '#platform/config'

/** Where the server is to be found: its public address, or the one it listens on; one that listens everywhere is here too. */
export function originOf({ FEILUN_ORIGIN, HOST, PORT }: Pick<Config, 'FEILUN_ORIGIN' | 'HOST' | 'PORT'>): string {
  const host = HOST === '0.0.0.0' || HOST === '::' ? '127.0.0.1' : HOST
  return FEILUN_ORIGIN ?? `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`
}
