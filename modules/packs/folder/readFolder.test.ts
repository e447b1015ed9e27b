import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hashOf } from './hashOf.ts'
import { limits } from './limits.ts'
import { readFolder } from './readFolder.ts'

let root = ''
let outside = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'feilun-pack-'))
  outside = mkdtempSync(join(tmpdir(), 'feilun-outside-'))
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
  rmSync(outside, { recursive: true, force: true })
})

const put = (path: string, text = 'pack: {}\n') => {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), text)
}

describe('Reading the folder of a pack', () => {
  test('takes every .yaml and .yml file at any depth, by path, and nothing else', async () => {
    for (const path of ['z.yaml', 'a/b/c.yml', 'B.YAML', 'README.md', '.hidden.yaml', '.git/x.yaml']) put(path)
    const folder = await readFolder(root)
    expect(folder?.files.map(({ path }) => path)).toEqual(['B.YAML', 'a/b/c.yml', 'z.yaml'])
    expect(folder?.faults).toEqual([])
  })

  test('says that there is no folder where there is none', async () => {
    put('file.yaml')
    expect(await readFolder(join(root, 'nowhere'))).toBeUndefined()
    expect(await readFolder(join(root, 'file.yaml'))).toBeUndefined()
  })

  test('follows a link to a file inside and reads the file once', async () => {
    put('data/real.yaml')
    symlinkSync(join(root, 'data/real.yaml'), join(root, 'link.yaml'))
    const folder = await readFolder(root)
    expect(folder?.files).toHaveLength(1)
    expect(folder?.faults).toEqual([])
  })

  test('refuses links to files and folders outside, and a link to itself hangs nothing', async () => {
    writeFileSync(join(outside, 'secret.yaml'), 'secret: true\n')
    symlinkSync(join(outside, 'secret.yaml'), join(root, 'stolen.yaml'))
    symlinkSync(outside, join(root, 'away'))
    symlinkSync(root, join(root, 'round'))
    put('own.yaml')
    const folder = await readFolder(root)
    expect(folder?.files.map(({ path }) => path)).toEqual(['own.yaml'])
    expect(folder?.faults).toEqual([
      { path: 'away', code: 'link-outside' },
      { path: 'stolen.yaml', code: 'link-outside' },
    ])
  })

  test('a link that leads nowhere is a file that cannot be read', async () => {
    symlinkSync(join(root, 'gone.yaml'), join(root, 'dangling.yaml'))
    expect((await readFolder(root))?.faults).toEqual([{ path: 'dangling.yaml', code: 'file-unreadable' }])
  })

  test('refuses a file over the limit without reading it', async () => {
    put('big.yaml')
    truncateSync(join(root, 'big.yaml'), limits.fileBytes + 1)
    put('small.yaml')
    const folder = await readFolder(root)
    expect(folder?.files.map(({ path }) => path)).toEqual(['small.yaml'])
    expect(folder?.faults).toEqual([{ path: 'big.yaml', code: 'file-too-large' }])
  })

  test('stops at folders that are too deep, and at too many files', async () => {
    put(`${'d/'.repeat(limits.depth + 1)}deep.yaml`)
    const deep = await readFolder(root)
    expect(deep?.files).toEqual([])
    expect(deep?.faults.map(({ code }) => code)).toEqual(['folder-too-large'])

    rmSync(join(root, 'd'), { recursive: true })
    for (let i = 0; i <= limits.files; i++) put(`many/${i}.yaml`, '')
    const many = await readFolder(root)
    expect(many?.files).toHaveLength(limits.files)
    expect(many?.faults.map(({ code }) => code)).toEqual(['folder-too-large'])
  })
})

describe('The hash of a pack', () => {
  const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) })

  test('is the same for the same files, and another where a name, a byte, a boundary or the form differs', () => {
    const files = [file('a.yaml', 'one'), file('b.yaml', 'two')]
    const others = [
      hashOf([file('a.yaml', 'one'), file('c.yaml', 'two')], 'form'),
      hashOf([file('a.yaml', 'one'), file('b.yaml', 'twO')], 'form'),
      hashOf([file('a.yaml', 'onetwo'), file('b.yaml', '')], 'form'),
      hashOf([file('a.yaml', 'one6:b.yaml3:two')], 'form'),
      hashOf(files, 'another form'),
    ]
    expect(hashOf([...files], 'form')).toBe(hashOf(files, 'form'))
    expect(new Set([hashOf(files, 'form'), ...others]).size).toBe(others.length + 1)
  })
})
