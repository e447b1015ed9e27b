import { canonicalJson, sha256 } from '#platform/audit'
import type { Connection } from '#platform/database'
import { FeilunError } from '#platform/errors'
import { usedKey, useKey } from '../store/keys.ts'

/** An act with a key, whoever presses the button again. */
export interface KeyedAct {
  readonly person: string
  readonly key: string
  readonly act: string
  /** All that was asked but the version: the page that is sent again is the same page. */
  readonly input: unknown
}

const keyForm = /^[\w.:-]{8,100}$/

const fingerprintOf = ({ act, input }: KeyedAct): string => sha256(canonicalJson({ act, input }))

/**
 * The id of the case with which this was done already, if it was. Ask once the case is locked, so that of two who press at once the second sees the first.
 * @throws FeilunError `request-invalid` for a key that is none, `key-reused` for one that did something else
 */
export async function wasDone(connection: Connection, keyed: KeyedAct): Promise<string | undefined> {
  if (!keyForm.test(keyed.key))
    throw new FeilunError('request-invalid', {}, [{ at: 'key', message: '8–100 × [A-Za-z0-9_.:-]' }])
  const used = await usedKey(connection, keyed.person, keyed.key)
  if (used === undefined) return undefined
  if (used.act !== keyed.act || used.fingerprint !== fingerprintOf(keyed)) throw new FeilunError('key-reused')
  return used.case_id
}

/** @throws FeilunError `key-reused` */
export async function markDone(connection: Connection, keyed: KeyedAct, caseId: string, at: Date): Promise<void> {
  const { person, key, act } = keyed
  const fresh = await useKey(connection, { person, key, act, fingerprint: fingerprintOf(keyed), case_id: caseId, at })
  if (!fresh) throw new FeilunError('key-reused')
}
