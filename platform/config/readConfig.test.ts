import { expect, it } from 'vitest'
import { FeilunError } from '#platform/errors'
import { readConfig } from './readConfig.ts'

it('has a default for every setting that is left out or empty', () => {
  expect(readConfig({ PORT: '' })).toMatchObject({
    PORT: 8790,
    HOST: '127.0.0.1',
    FEILUN_PACK: 'packs/hk-2026',
    FEILUN_INGEST_ALLOW: [],
  })
})

it('names every wrong setting at once', () => {
  const wrong = { PORT: '99999', DATABASE_URL: 'mysql://x', FEILUN_LOG: 'loud', FEILUN_TRUST_PROXY: 'maybe' }
  const thrown = (() => {
    try {
      return readConfig(wrong)
    } catch (error) {
      return error
    }
  })()
  expect(thrown).toMatchObject({ code: 'config-invalid', params: { count: 4 } })
  expect(thrown instanceof FeilunError && thrown.details.map(({ at }) => at).toSorted()).toEqual(
    Object.keys(wrong).toSorted(),
  )
})

it('says what is wrong in three languages', () => {
  const thrown = (() => {
    try {
      return readConfig({ PORT: '99999' })
    } catch (error) {
      return error
    }
  })()
  expect(thrown).toMatchObject({
    details: [
      {
        at: 'PORT',
        message: { en: expect.stringContaining('65535'), 'zh-Hant': expect.stringMatching(/\p{Script=Han}/u) },
      },
    ],
  })
})

it('reads lists and flags', () => {
  const config = readConfig({ FEILUN_INGEST_ALLOW: 'a.example, b.example', FEILUN_TRUST_PROXY: 'true', PORT: '0' })
  expect(config).toMatchObject({ FEILUN_INGEST_ALLOW: ['a.example', 'b.example'], FEILUN_TRUST_PROXY: true, PORT: 0 })
})
