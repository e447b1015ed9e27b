import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { basename, extname, join } from 'node:path'
import { build } from 'esbuild'

export interface AssetsToBuild {
  /** The folder that holds `platform/` and `node_modules/`. */
  root: string
  /** Where the built files go. Their names carry a hash of what is in them, so they may be kept for ever. */
  outdir: string
  /** The address that `outdir` is served at, without a slash at the end: `/assets`. */
  publicPath: string
  /** Browser scripts by plain name: `{ 'stand.js': '/…/modules/schemes/browser/stand.ts' }`. */
  scripts?: Readonly<Record<string, string>>
}

/** Plain name → address, for `Site.asset`. Holds `index.css`, `web-han.css`, `latin.woff2`, `mark.svg`, `ui.js` and each script. */
export type AssetManifest = Readonly<Record<string, string>>

const latin = 'node_modules/@fontsource-variable/noto-sans-hk/files/noto-sans-hk-latin-wght-normal.woff2'

/** Builds all that a browser is sent besides pages: style sheets, font slices, icons and scripts. */
export async function buildAssets({ root, outdir, publicPath, scripts = {} }: AssetsToBuild): Promise<AssetManifest> {
  const ui = join(root, 'platform/ui')
  await mkdir(outdir, { recursive: true })
  const entryPoints = {
    index: join(ui, 'style/index.css'),
    'web-han': join(ui, 'style/web-han.css'),
    ui: join(ui, 'browser/ui.ts'),
    ...Object.fromEntries(Object.entries(scripts).map(([name, path]) => [name.replace(/\.js$/, ''), path])),
  }
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    publicPath,
    bundle: true,
    minify: true,
    format: 'esm',
    splitting: true,
    // Phones of five years ago: nesting and media ranges are written out for them.
    target: ['chrome100', 'firefox110', 'safari15.4'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.woff2': 'file' },
    assetNames: '[name]-[hash]',
    entryNames: '[name]-[hash]',
    chunkNames: 'shared-[hash]',
    metafile: true,
    logLevel: 'warning',
  })
  const made = Object.entries(metafile.outputs)
  const entries = made.flatMap(([path, { entryPoint }]) =>
    entryPoint === undefined ? [] : [[plainName(path), `${publicPath}/${basename(path)}`] as const],
  )
  const font = made.find(([, { inputs }]) => Object.keys(inputs).some((input) => input.endsWith(basename(latin))))
  if (font === undefined) throw new Error(`The style sheets do not use ${latin}`)
  const mark = await copyHashed(join(ui, 'icons/mark.svg'), outdir)
  const manifest = {
    ...Object.fromEntries(entries),
    'latin.woff2': `${publicPath}/${basename(font[0])}`,
    'mark.svg': `${publicPath}/${mark}`,
  }
  await writeFile(join(outdir, 'manifest.json'), JSON.stringify(manifest, undefined, 2))
  return manifest
}

/** `stand-5F2KQ7XA.js` → `stand.js`. */
const plainName = (path: string): string => basename(path).replace(/-[A-Z0-9]{8}(\.\w+)$/, '$1')

async function copyHashed(from: string, outdir: string): Promise<string> {
  const hash = createHash('sha256')
    .update(await readFile(from))
    .digest('hex')
    .slice(0, 8)
    .toUpperCase()
  const name = `${basename(from, extname(from))}-${hash}${extname(from)}`
  await copyFile(from, join(outdir, name))
  return name
}
