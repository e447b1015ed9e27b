import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp, type App } from '#platform/http'
import { serveAssets } from './assets.ts'

const script = 'console.info("a script")\n'.repeat(100)
const folder = mkdtempSync(join(tmpdir(), 'feilun-assets-'))
let app: App
beforeAll(async () => {
  writeFileSync(join(folder, 'a-HASH.js'), script)
  writeFileSync(join(folder, 'a-HASH.js.br'), brotliCompressSync(script))
  writeFileSync(join(folder, 'a-HASH.js.gz'), gzipSync(script))
  app = await createApp({ logLevel: 'silent', requestsPerMinute: 1_000, trustProxy: false, problemPage: () => '' })
  await serveAssets(app, folder)
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

it.each([
  ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
  ['identity', undefined, (bytes: Buffer) => bytes],
])('a browser that accepts %s is sent what was compressed before, as %s, for ever', async (accepted, sent, unpack) => {
  const answer = await app.inject({ url: '/assets/a-HASH.js', headers: { 'accept-encoding': accepted } })
  expect(answer.headers['content-encoding']).toBe(sent)
  expect(answer.headers.vary).toContain('accept-encoding')
  expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(unpack(answer.rawPayload).toString()).toBe(script)
})
