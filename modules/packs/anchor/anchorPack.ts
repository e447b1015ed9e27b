import { join } from 'node:path'
import { readYamlFiles } from '#engines/rules/read'
import { citedIn } from '../checks/citedIn.ts'
import { textsOfSources } from '../checks/citationsInTexts.ts'
import type { Texts } from '../checks/texts.ts'
import { openFolder } from '../folder/openFolder.ts'
import { writeWhole } from '../folder/writeWhole.ts'
import { dataOf } from '../read/dataOf.ts'
import { decodeFiles, type TextFile } from '../read/decodeFiles.ts'
import { isRecord } from '../read/entries.ts'
import { finding, problemAt, problemsOf } from '../read/finding.ts'
import { folderFindings } from '../read/folderFindings.ts'
import { sorted, type Problem } from '../read/problem.ts'
import { anchorFile, type AnchoredFile, type AnchorSource } from './anchorFile.ts'
import { sentencesAround } from './sentencesAround.ts'

export type AnchorPack =
  /** The files that were changed, and how many citations were anchored in each. */
  | { readonly ok: true; readonly files: readonly { readonly path: string; readonly anchored: number }[] }
  /** Nothing was written. */
  | { readonly ok: false; readonly problems: readonly Problem[] }

interface Edited extends AnchoredFile, Pick<TextFile, 'path' | 'marked'> {}

const problemsIn = ({ path: file, refused }: Edited): readonly Problem[] =>
  refused.map(({ find: { line, column }, key, params }) =>
    problemAt({ file, line, column, path: 'find' }, { key, params }),
  )

/** What an edit must have come to: a file that reads as before, with no `find` left in it. */
function leftOver(edited: readonly Edited[]): readonly Problem[] {
  const { files, problems } = readYamlFiles(edited)
  const findings = files.flatMap((file) =>
    citedIn({ path: file.path, data: dataOf(file.tree) })
      .filter(({ value }) => isRecord(value) && Object.hasOwn(value, 'find'))
      .map(({ place }) => finding({ ...place, path: [...place.path, 'find'] }, 'citation-not-anchored.left')),
  )
  return [...problems, ...problemsOf(findings, files)]
}

function readAll(texts: readonly TextFile[], given: Texts) {
  const { files, problems } = readYamlFiles(texts)
  const parsed = files.map(({ path, tree }) => ({ path, data: dataOf(tree) }))
  const sources = new Map<string, AnchorSource>()
  for (const [id, { text }] of textsOfSources({ files: parsed }, given)) {
    if (text !== undefined) sources.set(id, { text, around: sentencesAround(text) })
  }
  return { sources, problems }
}

/**
 * Replaces every `find` of a pack's files by the offsets and the sum of the whole sentence that it stands in; comments, layout and
 * all other keys stay. Where one cannot be replaced, no file is written.
 * @param texts the stored texts of the pack's sources by their sums
 * @throws FeilunError `pack-not-found`
 */
export async function anchorPack(folder: string, texts: Texts): Promise<AnchorPack> {
  const opened = await openFolder(folder)
  const decoded = decodeFiles(opened)
  const { sources, problems } = readAll(decoded.texts, texts)
  const before = [...decoded.problems, ...problemsOf(folderFindings(opened), []), ...problems]
  if (before.length > 0) return { ok: false, problems: sorted(before) }
  const edit = ({ path, marked, text }: TextFile): Edited => ({ path, marked, ...anchorFile(text, sources) })
  const edited = decoded.texts.map(edit).filter(({ anchored, refused }) => anchored.length + refused.length > 0)
  const wrong = [...edited.flatMap(problemsIn), ...leftOver(edited.filter(({ refused }) => refused.length === 0))]
  if (wrong.length > 0) return { ok: false, problems: sorted(wrong) }
  for (const file of edited) await writeWhole(join(folder, file.path), file)
  return { ok: true, files: edited.map(({ path, anchored }) => ({ path, anchored: anchored.length })) }
}
