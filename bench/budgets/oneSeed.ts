import { randomUUID } from 'node:crypto'
import { booksOf, budgetOf, type BudgetGround, type Level } from './ground.ts'
import type { NodeProcess } from './process.ts'
import { below, seeded } from './random.ts'

/** What a seed came to. */
export interface SeedOutcome {
  readonly seed: number
  readonly level: Level
  readonly limit: number
  readonly spent: number
  readonly letIn: number
  readonly refused: number
  readonly waves: number
  readonly faults: readonly string[]
}

const askers = 200
const affordable = 50
const levels = ['measure', 'project', 'key'] as const
const outcomes = ['answered', 'answered', 'answered', 'disconnected', 'failed'] as const

/** How a call ends: at its worst, below it, in the middle, or at nothing. */
function ending(random: () => number, worst: number) {
  const outcome = outcomes[below(random, outcomes.length)] ?? 'answered'
  const cost = outcome === 'failed' ? 0 : random() < 0.3 ? worst : below(random, worst + 1)
  return { outcome, cost, afterMs: below(random, 40) }
}

/**
 * 200 calls in parallel, at two processes, against a budget that is enough for 50: so many are let in, neither more nor less, wherever they ask. They end after random times,
 * at random costs, while others ask; then 200 ask again for what is left, until not even one call is left.
 */
export async function oneSeed(
  ground: BudgetGround,
  nodes: readonly [NodeProcess, NodeProcess],
  seed: number,
): Promise<SeedOutcome> {
  const random = seeded(seed)
  const level = levels[below(random, levels.length)] ?? 'measure'
  const worst = 1 + below(random, 100_000)
  // Some budgets are a little more than so many calls, but not one more.
  const limit = affordable * worst + (random() < 0.5 ? below(random, worst) : 0)
  const caller = await budgetOf(ground, level, limit)
  const faults: string[] = []
  const costs = new Map<string, number>()
  let [spent, letIn, refused, waves] = [0, 0, 0, 0]

  /** Many ask at once; gives who was let in, and where. */
  const ask = async (count: number) => {
    // Everybody at one process, or spread over both.
    const share = [0, 0.5, 0.5, 0.9, 1][below(random, 5)] ?? 0.5
    const asked = Array.from({ length: count }, () => ({
      id: randomUUID(),
      node: nodes[random() < share ? 0 : 1],
      afterMs: below(random, 15),
    }))
    const answers = await Promise.all(
      asked.map(async ({ id, node, afterMs }) => ({ id, node, answer: await node.call(id, caller, worst, afterMs) })),
    )
    for (const { id, answer } of answers)
      if (answer !== 'in' && answer !== 'budget-exceeded') faults.push(`call ${id} was told ${answer}`)
    const running = answers.filter(({ answer }) => answer === 'in')
    letIn += running.length
    refused += answers.length - running.length
    return running
  }
  const finish = (running: Awaited<ReturnType<typeof ask>>) =>
    Promise.all(
      running.map(({ id, node }) => {
        const end = ending(random, worst)
        spent += end.cost
        costs.set(id, end.cost)
        return node.end(id, end)
      }),
    )

  for (let left = Math.floor((limit - spent) / worst); left > 0; left = Math.floor((limit - spent) / worst)) {
    const running = await ask(askers)
    if (running.length !== Math.min(left, askers))
      faults.push(`wave ${waves}: ${running.length} of ${askers} were let in where ${left} could be`)
    waves += 1
    if (running.length === 0) break
    // While they end, others ask: how many can be let in then depends on who was quicker.
    const [, during] = await Promise.all([finish(running), random() < 0.5 ? ask(20) : []])
    await finish(during)
  }
  await Promise.all(nodes.map((node) => node.flush()))
  const books = await booksOf(ground, caller)
  if (spent > limit) faults.push(`${spent} was spent of ${limit}`)
  if (books.settled !== spent) faults.push(`the ledger settled ${books.settled}, and calls came to ${spent}`)
  if (books.overrun !== 0) faults.push(`${books.overrun} were an overrun`)
  if (books.held + books.settled > limit) faults.push(`${books.held} held and ${books.settled} settled of ${limit}`)
  const stored = [...costs].filter(([id, cost]) => books.costs.get(id) !== cost)
  if (stored.length > 0 || books.costs.size !== costs.size)
    faults.push(
      `${books.costs.size} calls are stored of ${costs.size}, ${stored.length} of them otherwise than they were`,
    )
  return { seed, level, limit, spent, letIn, refused, waves, faults }
}
