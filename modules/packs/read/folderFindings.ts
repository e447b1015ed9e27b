import type { Folder } from '../folder/readFolder.ts'
import { finding, type Finding } from './finding.ts'

/** What is wrong with the folder itself. */
export const folderFindings = ({ faults }: Folder): readonly Finding[] =>
  faults.map(({ path, code }) => finding({ file: path, path: [] }, code))
