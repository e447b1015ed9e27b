import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { recordOf } from '../testing/callsOf.ts'
import type { AdmissionFault } from '../model.ts'
import type { CallId, KeyId, ProjectId } from '../../model/ids.ts'
import type { Caller } from '../../model/project.ts'
import { segmentPath, segmentsIn } from './folder.ts'
import { readLine, writtenLine, type Begun, type Ended, type Line } from './lines.ts'
import { linesOf, readPortion } from './reader.ts'
import { keepOnRecord } from './record.ts'
import { createSpoolWriter, type SpoolWriter } from './writer.ts'

const folders: string[] = []
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'feilun-spool-'))
  folders.push(made)
  return made
}
afterEach(() => {
  for (const each of folders.splice(0)) rmSync(each, { recursive: true, force: true })
})

const begun = (call: string, model = 'm'): Begun => ({
  kind: 'begun',
  call: call as CallId,
  project: 'p' as ProjectId,
  key: 'k' as KeyId,
  person: undefined,
  account: 'models/a',
  worst: 5,
  endpoint: 'chat',
  model,
  isStream: false,
  at: 1,
})
const caller = { key: { id: 'k', person: undefined }, project: { id: 'p' } } as unknown as Caller
const ended = (call: string): Ended => ({
  kind: 'ended',
  account: 'models/a',
  charge: 3,
  over: 0,
  record: recordOf(call as CallId, caller, { held: 5, cost: 3, outcome: 'answered' }),
})
const all = (path: string): readonly Line[] => segmentsIn(path).flatMap((segment) => [...linesOf(path, segment)])
/** As JSON keeps it: without what is undefined. */
const kept = (line: Line): unknown => JSON.parse(JSON.stringify(line))

describe('a line', () => {
  it('is read as it was written, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (model) => {
        const line = begun('c', model.toWellFormed())
        expect(readLine(writtenLine(line).subarray(0, -1))).toEqual(kept(line))
        expect(writtenLine(line).filter((byte) => byte === 0x0a)).toHaveLength(1)
      }),
    )
  })

  it('in which one byte is another is not read', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const bytes = writtenLine(begun('c')).subarray(0, -1)
        const at = place % bytes.length
        bytes[at] = (bytes[at] ?? 0) ^ change
        const read = readLine(bytes)
        // A digit of the sum may be written in upper case; it is the same sum.
        if (read !== undefined) expect(at).toBeLessThan(8)
      }),
    )
  })
})

describe('a spool', () => {
  it('gives back every line in order, in portions of whole lines, also where one is longer than a portion', () => {
    const path = folder()
    const writer = createSpoolWriter(path)
    const long = begun('long', 'x'.repeat(10_000))
    const lines = [begun('1'), ended('1'), long, begun('2')]
    for (const line of lines) writer.write(line)
    writer.close()
    const found: Line[] = []
    for (let from = 0; ;) {
      const { lines: some, next } = readPortion(path, 1, from, 700)
      if (next === from) break
      found.push(...some)
      from = next
    }
    expect(found).toEqual(lines.map(kept))
  })

  it('whose last line was cut off by the end of the machine is read up to it', () => {
    const path = folder()
    const writer = createSpoolWriter(path)
    writer.write(begun('1'))
    writer.write(begun('2'))
    writer.close()
    truncateSync(segmentPath(path, 1), writer.end().offset - 5)
    expect(all(path)).toEqual([kept(begun('1'))])
  })

  it('says where a line is damaged, and goes on after it', () => {
    const path = folder()
    const writer = createSpoolWriter(path)
    for (const name of ['1', '2', '3']) writer.write(begun(name))
    writer.close()
    const bytes = readFileSync(segmentPath(path, 1))
    const second = bytes.indexOf(0x0a) + 1
    bytes[second + 20] = 0x7e
    writeFileSync(segmentPath(path, 1), bytes)
    const { lines, damaged } = readPortion(path, 1, 0)
    expect(lines).toEqual([kept(begun('1')), kept(begun('3'))])
    expect(damaged).toEqual([second])
  })

  it('keeps a segment as long as a call that began in it runs, and all after it', async () => {
    const path = folder()
    const writer = createSpoolWriter(path, 600)
    const first = writer.write(begun('first'))
    for (let at = 0; at < 10; at += 1) {
      const segment = writer.write(begun(String(at)))
      writer.write(ended(String(at)))
      writer.callEnded(segment)
    }
    const { segment } = writer.end()
    expect(segment).toBeGreaterThan(3)
    writer.drop(segment)
    expect(segmentsIn(path)[0]).toBe(1)
    writer.callEnded(first)
    writer.drop(segment)
    expect(segmentsIn(path)).toEqual([segment])
    await writer.sync()
    writer.close()
  })
})

describe('a disk that is full', () => {
  /** A writer that fails when it is told to. */
  const broken = (writer: SpoolWriter) => {
    const state = { isFull: false }
    const write: SpoolWriter['write'] = (line) => {
      if (state.isFull) throw new Error('ENOSPC')
      return writer.write(line)
    }
    const probe = (): void => {
      if (state.isFull) throw new Error('ENOSPC')
      writer.probe()
    }
    return { state, writer: { ...writer, write, probe } }
  }

  it('is found to have room again also where nobody asks to be let in, and nothing waits', () => {
    const path = folder()
    const { state, writer } = broken(createSpoolWriter(path))
    const onRecord = keepOnRecord(writer, () => {})
    state.isFull = true
    expect(() => onRecord.begin(begun('1'))).toThrow(expect.objectContaining({ code: 'not-ready' }))
    onRecord.retry()
    expect(onRecord.isWritable()).toBe(false)
    state.isFull = false
    onRecord.retry()
    expect(onRecord.isWritable()).toBe(true)
    onRecord.begin(begun('2'))
    expect(all(path)).toEqual([kept(begun('2'))])
    expect(readFileSync(segmentPath(path, 1))).toEqual(writtenLine(begun('2')))
  })

  it('remembers every end of a call, and only so many refusals', () => {
    const path = folder()
    const { state, writer } = broken(createSpoolWriter(path))
    const onRecord = keepOnRecord(writer, () => {})
    const segment = onRecord.begin(begun('1'))
    state.isFull = true
    for (let at = 0; at < 20_000; at += 1) onRecord.end({ kind: 'noted', record: ended(`refused ${at}`).record })
    onRecord.end(ended('1'), segment)
    state.isFull = false
    onRecord.retry()
    const lines = all(path)
    expect(lines).toHaveLength(10_002)
    expect(lines.at(-1)).toMatchObject({ kind: 'ended', record: { id: '1' } })
  })

  it('lets nobody in, keeps what has ended, says so once, and goes on when there is room again', () => {
    const path = folder()
    const faults: AdmissionFault[] = []
    const { state, writer } = broken(createSpoolWriter(path))
    const onRecord = keepOnRecord(writer, (fault) => faults.push(fault))
    const segment = onRecord.begin(begun('1'))
    state.isFull = true
    expect(() => onRecord.begin(begun('2'))).toThrow(expect.objectContaining({ code: 'not-ready' }))
    onRecord.end(ended('1'), segment)
    onRecord.end({ kind: 'noted', record: ended('3').record })
    onRecord.retry()
    expect(onRecord.isWritable()).toBe(false)
    expect(onRecord.isEmpty()).toBe(false)
    expect(faults).toEqual([{ kind: 'spool-unwritable', detail: 'ENOSPC' }])
    state.isFull = false
    onRecord.begin(begun('4'))
    expect(onRecord.isEmpty()).toBe(true)
    expect(all(path).map((line) => (line.kind === 'begun' ? line.call : `${line.kind} ${line.record.id}`))).toEqual([
      '1',
      'ended 1',
      'noted 3',
      '4',
    ])
  })

  it('leaves nothing of a line that did not go in whole', () => {
    const path = folder()
    const writer = createSpoolWriter(path)
    writer.write(begun('1'))
    // What such a line would leave, if it could not even be cut off: the next is written over it.
    appendFileSync(segmentPath(path, 1), writtenLine(begun('half')).subarray(0, 50))
    writer.write(begun('2'))
    expect(all(path)).toEqual([kept(begun('1')), kept(begun('2'))])
    writer.close()
  })
})
