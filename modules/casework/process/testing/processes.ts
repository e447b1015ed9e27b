import { readPack, type Process } from '#modules/packs'

export const zone = 'Asia/Hong_Kong'

const folder = new URL('../../../../packs/hk-2026', import.meta.url).pathname

/** The processes of a real pack, by id. */
export async function processes(): Promise<ReadonlyMap<string, Process>> {
  const read = await readPack(folder)
  if (!read.ok) throw new Error('The pack is not right.')
  return new Map(read.pack.content.processes.map((process) => [process.id, process]))
}
