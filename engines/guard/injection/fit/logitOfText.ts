import { normalise } from '../../normalise/normalise.ts'
import type { LinearModel, Origin } from '../model.ts'
import { bestWindow } from '../read/bestWindow.ts'
import { addBlock, noSums } from '../read/blockSums.ts'
import { scan } from '../read/scan.ts'

/** Shorter readings of what is hidden are no orders. */
const shortestView = 6

/** The highest logit of a text, of its plain reading and of all that can be read in it: what the guard goes by. */
export function logitOfText(text: string, origin: Origin, model: LinearModel): number {
  const { text: plain, views } = normalise(text)
  let highest = -Infinity
  for (const each of [plain, ...views.filter((view) => view.text.length >= shortestView).map((view) => view.text)]) {
    const sums = noSums()
    scan(each, (block) => addBlock(sums, block, model, origin))
    highest = Math.max(highest, bestWindow(sums, model, origin)?.logit ?? -Infinity)
  }
  return highest
}
