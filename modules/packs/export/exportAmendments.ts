import { isDeepStrictEqual } from 'node:util'
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'
import type { Text } from '#platform/i18n'
import { simplify } from '#platform/simplify'
import type { ReadAmendment } from '../amend/amendment.ts'
import { whyText } from '../amend/amendmentWords.ts'
import { applyEdit } from '../amend/applyEdit.ts'
import type { WrittenContent } from '../amend/checkContent.ts'
import { editsOf } from '../amend/edit.ts'
import { applyAmendment, layOver, type Replaced, type Standing } from '../amend/layOver.ts'
import { asWritten } from '../amend/written.ts'
import { openFolder } from '../folder/openFolder.ts'
import type { Folder } from '../folder/readFolder.ts'
import { packInvalid } from '../packInvalid.ts'
import { contentOf, readContent } from '../read/contentOf.ts'
import { decodeFiles, type TextFile } from '../read/decodeFiles.ts'
import { packOf } from '../readPack.ts'
import { editFiles, parsed } from './editFiles.ts'

/** An amendment to be put into the files of a pack; a record of one is one. */
export interface Exportable {
  /** Undefined where it is on record in a form that is no longer read: it is passed over. */
  readonly amendment: ReadAmendment | undefined
  readonly replaced?: readonly Replaced[]
}

/** A file as it is to be, and what it said when it was read; undefined for a new one. */
export interface ExportedFile extends TextFile {
  readonly before: string | undefined
}

export interface PackExport {
  /** The files that change or are new. */
  readonly files: readonly ExportedFile[]
  /** What changes in them, as a unified diff; empty where nothing does. */
  readonly diff: string
  /** How many amendments the files say now that they did not say before. */
  readonly exported: number
  /** Those that are not among them though the folder does not say them: why, and which, by their place in the list given. */
  readonly left: readonly { readonly index: number; readonly why: Text }[]
}

/** What the files say, as a file would say it all in one. */
function saidBy(files: readonly TextFile[]): WrittenContent {
  const { entries } = readContent(parsed(files), '', simplify)
  const [head] = entries.pack
  return head && asWritten(contentOf(entries, head.value))
}

interface State {
  readonly files: readonly TextFile[]
  readonly data: WrittenContent
}

const isFaithful = ({ files, data }: State): boolean => isDeepStrictEqual(saidBy(files), data)

/** The files with all edits of one amendment, and what they should say then; undefined where one cannot be made. */
function withAmendment({ files, data }: State, amendment: ReadAmendment): State | undefined {
  let state: State = { files, data }
  for (const edit of editsOf(amendment)) {
    const applied = applyEdit(state.data, edit)
    if (!applied.done) continue
    const edited = editFiles(state.files, edit)
    if (edited === undefined) return undefined
    state = { files: edited, data: applied.data }
  }
  return state
}

interface Written extends State {
  readonly exported: number
  readonly left: PackExport['left']
}

/** @param verified whether the files are read again after each amendment, so that one that changes something else is found and left */
function writeAll(
  start: State,
  amendments: readonly Exportable[],
  standings: ReadonlyMap<number, Standing>,
  verified: 'each' | 'not-yet',
): Written {
  const left: { index: number; why: Text }[] = []
  let state = start
  let exported = 0
  for (const [index, { amendment }] of amendments.entries()) {
    const standing = standings.get(index)
    if (standing?.kind === 'lapsed') left.push({ index, why: standing.why })
    if (standing?.kind !== 'in-force' || amendment === undefined) continue
    const done = applyAmendment(state.data, { amendment })
    const next = done.done ? withAmendment(state, amendment) : undefined
    if (next === undefined || (verified === 'each' && !isFaithful(next))) {
      left.push({ index, why: whyText({ key: done.done || done.because === 'said' ? 'unwritable' : done.because }) })
      continue
    }
    state = next
    exported += 1
  }
  return { ...state, exported, left }
}

const bytesOf = ({ text, marked }: TextFile): Uint8Array => new TextEncoder().encode(marked ? `\ufeff${text}` : text)

const asFolder = (files: readonly TextFile[]): Folder => ({
  faults: [],
  files: files.map((file) => ({ path: file.path, bytes: bytesOf(file) })),
})

/**
 * Puts amendments into the files of a pack, in memory: comments, layout and all else stay as they are, and reading the result gives
 * exactly the amended content. One that the files cannot take without changing something else is left.
 * @param amendments in the order in which they were taken in
 * @throws FeilunError `pack-not-found` or `pack-invalid`
 */
export async function exportAmendments(folder: string, amendments: readonly Exportable[]): Promise<PackExport> {
  const opened = await openFolder(folder)
  const read = packOf(opened)
  if (!read.ok) throw packInvalid(folder, read.problems)
  const { texts } = decodeFiles(opened)
  const { standings } = layOver(
    read.pack,
    amendments.map((each, id) => ({ ...each, id })),
  )
  const start = { files: texts, data: asWritten(read.pack.content) }
  // Reading all files after each amendment takes long, and is only needed where something has gone wrong.
  const first = writeAll(start, amendments, standings, 'not-yet')
  const { exported, left, ...state } = isFaithful(first) ? first : writeAll(start, amendments, standings, 'each')
  const result = packOf(asFolder(state.files))
  if (!result.ok) throw packInvalid(folder, result.problems)
  const before = new Map(texts.map(({ path, text }) => [path, text]))
  const files = state.files
    .map((file): ExportedFile => ({ ...file, before: before.get(file.path) }))
    .filter(({ text, before: old }) => old !== text)
  const diff = files
    .map(({ path, text, before: old }) => {
      const from = old === undefined ? '/dev/null' : `a/${path}`
      return createTwoFilesPatch(from, `b/${path}`, old ?? '', text, undefined, undefined, {
        headerOptions: FILE_HEADERS_ONLY,
      })
    })
    .join('')
  return { files, diff, exported, left }
}
