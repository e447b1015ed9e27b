import type { Folder, FolderFault } from '../folder/readFolder.ts'
import type { Finding } from './finding.ts'

const inWords: Readonly<Record<FolderFault, string>> = {
  'file-too-large': 'The file is larger.',
  'folder-too-large': 'From this file on the folder was not read.',
  'link-outside': 'This is a link to somewhere else.',
  'file-unreadable': 'The file cannot be opened.',
}

/** What is wrong with the folder itself. */
export const folderFindings = ({ faults }: Folder): readonly Finding[] =>
  faults.map(({ path, code }) => ({ place: { file: path, path: [] }, code, message: inWords[code] }))
