import { build, type BuildOptions, type Metafile } from 'esbuild'
import { createHash } from 'node:crypto'
import { globSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { assetsFolder, root } from './folders.ts'
import { builtBefore, inputsStamp, noteBuilt, type Assets } from './manifest.ts'

/**
 * Compresses once here what would otherwise be compressed for every visitor. Brotli's best takes 0.5 s of CPU for all files, beside the
 * main thread, and makes a third less of the fonts' sheet than its next best.
 */
async function precompress(file: string): Promise<void> {
  const bytes = await readFile(file)
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }
  await Promise.all([
    promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }).then((small) => writeFile(`${file}.gz`, small)),
    promisify(brotliCompress)(bytes, best).then((small) => writeFile(`${file}.br`, small)),
  ])
}

/** The slices of each script's font stand in a sheet of their own, since a page needs one script's at most. */
const fonts = ['platform/ui/style/web-han.css']
/** The slice with Latin letters, which pages preload. */
const latin = 'noto-sans-hk-latin-wght-normal.woff2'

function addresses(outputs: Metafile['outputs']): Assets {
  const found: Record<string, string> = {}
  for (const [output, { entryPoint, inputs }] of Object.entries(outputs)) {
    if (entryPoint === undefined) {
      if (Object.keys(inputs).some((input) => basename(input) === latin))
        found['latin.woff2'] = `/assets/${basename(output)}`
      continue
    }
    const name = entryPoint.startsWith('style:') ? 'feilun.css' : basename(entryPoint).replace(/\.tsx?$/, '.js')
    found[name] = `/assets/${basename(output)}`
  }
  return found
}

const week = 7 * 24 * 3_600_000

/** Files of earlier builds stay for a week: a page that is open, or a server that still runs, may ask for them. */
function dropOld(): void {
  for (const name of readdirSync(assetsFolder)) {
    const file = join(assetsFolder, name)
    if (Date.now() - statSync(file).mtimeMs > week) rmSync(file)
  }
}

/** One stylesheet: the platform's look, then what each module adds. */
function styleEntry(): string {
  const modules = globSync('modules/*/style/index.css', { cwd: root }).sort()
  return ['platform/ui/style/index.css', ...modules].map((file) => `@import './${file}';`).join('\n')
}

/** Bundles scripts, styles and fonts into files whose names carry their content hash, and says where each is. */
export async function bundleBrowser(): Promise<Assets> {
  const stamp = inputsStamp()
  const known = builtBefore(stamp)
  if (known !== undefined) return known
  mkdirSync(assetsFolder, { recursive: true })
  dropOld()
  // Files of `browser/` with a small first letter are what pages ask for by name; the others are imported by them.
  const scripts = globSync('{platform,modules}/*/browser/*.{ts,tsx}', { cwd: root }).filter(
    (file) => /^[a-z]/.test(basename(file)) && !/\.(test|d)\.tsx?$/.test(file),
  )
  const pictures = globSync('platform/ui/icons/*.svg', { cwd: root })
  const shared: BuildOptions & { metafile: true } = {
    absWorkingDir: root,
    outdir: assetsFolder,
    bundle: true,
    minify: true,
    metafile: true,
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    chunkNames: 'chunk-[hash]',
    target: ['chrome100', 'firefox110', 'safari15.4'],
    loader: { '.woff2': 'file', '.svg': 'file' },
    logLevel: 'warning',
  }
  const script = await build({
    ...shared,
    entryPoints: scripts,
    format: 'esm',
    splitting: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
  })
  const style = await build({
    ...shared,
    entryPoints: ['style:feilun', ...fonts],
    plugins: [
      {
        name: 'style',
        setup: (b) => {
          b.onResolve({ filter: /^style:/ }, ({ path }) => ({ path, namespace: 'style' }))
          b.onLoad({ filter: /./, namespace: 'style' }, () => ({
            contents: styleEntry(),
            loader: 'css',
            resolveDir: root,
          }))
        },
      },
    ],
  })
  const assets: Record<string, string> = { ...addresses(script.metafile.outputs), ...addresses(style.metafile.outputs) }
  for (const file of pictures) {
    const bytes = readFileSync(join(root, file))
    const name = `${basename(file, '.svg')}-${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.svg`
    writeFileSync(join(assetsFolder, name), bytes)
    assets[basename(file)] = `/assets/${name}`
  }
  const outputs = { ...script.metafile.outputs, ...style.metafile.outputs }
  const built = new Set([...Object.keys(outputs), ...Object.values(assets)].map((file) => basename(file)))
  const texts = [...built].filter((name) => /\.(js|css|svg)$/.test(name))
  await Promise.all(texts.map((name) => precompress(join(assetsFolder, name))))
  noteBuilt(stamp, assets)
  return assets
}
