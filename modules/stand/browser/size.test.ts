import { build } from 'esbuild'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const budget = 40_000

/** The script of one entry as a browser is sent it. */
async function scriptOf(entry: string): Promise<string> {
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
  return outputFiles[0]?.text ?? ''
}

const sizeOf = async (entry: string) => {
  const script = await scriptOf(entry)
  return { gzip: gzipSync(script, { level: 9 }).length, brotli: brotliCompressSync(script).length }
}

/** Methods that came after Safari 15.4 and Chrome 100. The bundler turns new syntax into old, and leaves methods as they are. */
const tooNew =
  /\.(toSorted|toReversed|toSpliced|groupBy|fromAsync|withResolvers|(to|is)WellFormed|union|intersection|difference)\(|\.(keys|values|entries)\(\)\.[a-z]+\(/

describe('What a browser is sent', () => {
  it('is next to nothing on the front page', async () => {
    const { gzip } = await sizeOf('front.ts')
    expect(gzip).toBeGreaterThan(0)
    expect(gzip).toBeLessThan(1_000)
  })

  it('asks nothing of a browser that those of 2022 do not have', async () => {
    const script = await scriptOf('stand.ts')
    expect(script.length).toBeGreaterThan(10_000)
    expect(tooNew.exec(script)?.[0]).toBeUndefined()
  })

  it('fits the budget on "Where do I stand", the rules engine and all', async () => {
    const { gzip, brotli } = await sizeOf('stand.ts')
    process.stdout.write(`stand.js: ${brotli} bytes in brotli, ${gzip} in gzip\n`)
    expect(brotli).toBeGreaterThan(10_000)
    expect(brotli).toBeLessThan(budget)
  })
})
