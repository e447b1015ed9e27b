import { describe, expect, it } from 'vitest'
import { FeilunError } from '#platform/errors'
import { answerableError } from './openAiError.ts'

const waitOf = (error: FeilunError): string | undefined => answerableError(error, 'en').headers['retry-after']

describe('an error that passes by waiting', () => {
  const failed = (retryAfter?: number): FeilunError =>
    new FeilunError('upstream-failed', {
      model: 'm',
      reason: 'one: rate-limited',
      ...(retryAfter === undefined ? {} : { retryAfter }),
    })

  it('says how long the providers asked to be left alone', () => {
    expect(waitOf(failed(17))).toBe('17')
    expect(waitOf(failed(1.2))).toBe('2')
  })
  it('says two seconds where none of them asked, and never none at all', () => {
    expect(waitOf(failed())).toBe('2')
    expect(waitOf(failed(0))).toBe('1')
  })
  it('says when a key may call again', () => {
    expect(waitOf(new FeilunError('rate-limited', { limit: 'per-minute', seconds: 12.5 }))).toBe('13')
  })
  it('asks nobody to wait for what waiting does not change', () => {
    expect(waitOf(new FeilunError('model-unknown', { model: 'm' }))).toBeUndefined()
  })
})
