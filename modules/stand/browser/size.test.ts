import { build } from 'esbuild'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const budget = 40_000

/** The script of one entry as a browser is sent it, in bytes. */
async function sizeOf(entry: string): Promise<{ readonly gzip: number; readonly brotli: number }> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, entry)],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    target: 'es2022',
    logLevel: 'error',
  })
  const bytes = outputFiles[0]?.contents ?? new Uint8Array()
  return { gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length }
}

describe('What a browser is sent', () => {
  it('is next to nothing on the front page', async () => {
    const { gzip } = await sizeOf('front.ts')
    expect(gzip).toBeGreaterThan(0)
    expect(gzip).toBeLessThan(1_000)
  })

  it('fits the budget on "Where do I stand", the rules engine and all', async () => {
    const { gzip, brotli } = await sizeOf('stand.ts')
    process.stdout.write(`stand.js: ${brotli} bytes in brotli, ${gzip} in gzip\n`)
    expect(brotli).toBeGreaterThan(10_000)
    expect(brotli).toBeLessThan(budget)
  })
})
