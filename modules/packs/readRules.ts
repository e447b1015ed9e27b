import type { RulePack } from '#engines/rules'
import { readRulePack } from '#engines/rules/read'
import { simplify } from '#platform/simplify'
import { openFolder } from './folder/openFolder.ts'
import { packInvalid } from './packInvalid.ts'
import { decodeFiles } from './read/decodeFiles.ts'
import { problemsOf } from './read/finding.ts'
import { folderFindings } from './read/folderFindings.ts'
import { sorted } from './read/problem.ts'

/**
 * Reads only the rules in a pack's folder, which may hold nothing else; its content is passed over.
 * @throws FeilunError `pack-not-found`, or `pack-invalid` with everything that is wrong with the rules
 */
export async function readRules(folder: string): Promise<RulePack> {
  const opened = await openFolder(folder)
  const { texts, problems } = decodeFiles(opened)
  const rules = readRulePack(texts, { simplify })
  const wrong = [...problems, ...problemsOf(folderFindings(opened), []), ...(rules.ok ? [] : rules.problems)]
  if (!rules.ok || wrong.length > 0) throw packInvalid(folder, sorted(wrong))
  return rules.pack
}
