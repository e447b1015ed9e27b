import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { chromium, type Browser } from 'playwright-core'

/** No browser is on this machine and none can be unpacked for it. Tests skip on it, except where `CI` is set. */
export class NoChromium extends Error {
  constructor(cause: unknown) {
    super('No Chromium was found. Install one, or set CHROMIUM_PATH to the one to use.', { cause })
    this.name = 'NoChromium'
  }
}

interface Executable {
  path: string
  /** A folder of shared libraries that come with it. */
  libraries?: string
}

const names = ['chromium', 'chromium-headless-shell', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Quiet, and reaching nothing but what a test asks for. The sandbox needs rights that a container rarely has. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

/** Starts a headless Chromium: the one `CHROMIUM_PATH` names, else the system's, else the one from npm. Throws `NoChromium`. */
export async function launchChromium(): Promise<Browser> {
  const { path, libraries } = installed() ?? (await unpacked())
  const env = { ...process.env }
  if (libraries !== undefined) {
    env['LD_LIBRARY_PATH'] = [libraries, env['LD_LIBRARY_PATH']].filter((each) => each !== undefined).join(delimiter)
  }
  return chromium.launch({ executablePath: path, args: flags, env })
}

function installed(): Executable | undefined {
  const chosen = process.env['CHROMIUM_PATH']
  if (chosen !== undefined && chosen !== '') return { path: chosen }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const path = folders.flatMap((folder) => names.map((name) => join(folder, name))).find((each) => existsSync(each))
  return path === undefined ? undefined : { path }
}

/** Unpacks the npm package's browser once, beside the embedded database. A second process finds it whole or not at all. */
async function unpacked(): Promise<Executable> {
  try {
    const pack = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..')
    const bin = join(pack, 'bin')
    const home = join(import.meta.dirname, '../../.feilun/chromium', await versionOf(pack))
    const made = { path: join(home, 'chromium'), libraries: join(home, 'lib') }
    if (existsSync(made.path)) return made
    const draft = `${home}.${process.pid}`
    await mkdir(draft, { recursive: true })
    await writeFile(join(draft, 'chromium'), await inflated(join(bin, 'chromium.br')), { mode: 0o755 })
    for (const archive of ['al2023.tar.br', 'swiftshader.tar.br'])
      await untar(await inflated(join(bin, archive)), draft)
    await rename(draft, home).catch(() => rm(draft, { recursive: true }))
    return made
  } catch (cause) {
    throw new NoChromium(cause)
  }
}

/** Kept in a folder named for its version, so that an upgrade of the package is not answered with the old browser. */
async function versionOf(pack: string): Promise<string> {
  const version = /"version":\s*"([\w.-]+)"/.exec(await readFile(join(pack, 'package.json'), 'utf8'))?.[1]
  if (version === undefined) throw new Error(`No version in ${pack}/package.json`)
  return version
}

const inflate = promisify(brotliDecompress)
const inflated = async (path: string): Promise<Buffer> => inflate(await readFile(path))

/** Writes the plain files of a ustar archive (POSIX.1-1988): a 512-byte header each, then the bytes, padded to 512. */
async function untar(archive: Buffer, into: string): Promise<void> {
  const text = (from: number, to: number) => archive.toString('utf8', from, to).replace(/\0.*$/s, '')
  for (let at = 0; text(at, at + 100) !== '';) {
    const path = join(into, text(at, at + 100))
    const size = Number.parseInt(text(at + 124, at + 136), 8)
    const isFile = ['0', ''].includes(text(at + 156, at + 157))
    if (isFile) {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, archive.subarray(at + 512, at + 512 + size), { mode: 0o755 })
    }
    at += 512 * (1 + Math.ceil(size / 512))
  }
}
