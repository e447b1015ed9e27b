import { build } from 'esbuild'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

const budget = 6_000

describe('What a browser is sent to ask', () => {
  it('fits its budget', async () => {
    const { outputFiles } = await build({
      entryPoints: [join(import.meta.dirname, 'ask.ts')],
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
      target: ['chrome100', 'firefox110', 'safari15.4'],
      logLevel: 'error',
    })
    const script = outputFiles[0]?.text ?? ''
    const { length } = brotliCompressSync(script)
    process.stdout.write(`ask.js: ${length} bytes in brotli\n`)
    expect(script).toContain('fl-ask')
    expect(length).toBeLessThan(budget)
  })
})
