import { decimalOf, minor, type Accounts, type AccountView, type Minor, type Unit } from '#modules/accounts'

/**
 * What the ledger has moved for a measure. Not what a source announced: the two are shown beside each other and never added, and neither are these with
 * each other, since what is paid was committed and what is committed was allocated.
 */
export interface LedgerMoney {
  readonly unit: Unit
  /** The most that may be held and settled for it, as limits have been set. Undefined where none is. */
  readonly allocated: Minor | undefined
  /** Set aside for awards and not yet paid. */
  readonly committed: Minor
  readonly paid: Minor
  /** Set aside or paid once, and given back. */
  readonly released: Minor
}

export interface MoneyMoved extends LedgerMoney {
  /** Whether awards of the measure are made by an example process, so that what moved may be a demonstration. */
  readonly example: boolean
}

/** By measure; those for which no account has been opened are not in it. */
export type MovedByMeasure = ReadonlyMap<string, MoneyMoved>

/** What the blueprint asks of the accounts. */
export interface MoneyPort {
  readonly moneyMoved: (measures: readonly string[]) => Promise<ReadonlyMap<string, LedgerMoney>>
}

/** Where there are no accounts, nothing has moved. */
export const noAccounts: MoneyPort = { moneyMoved: async () => new Map() }

/** Every account below a path down to a depth, however many there are. */
async function allBelow(ledger: Pick<Accounts, 'below'>, path: string, depth: number): Promise<readonly AccountView[]> {
  const all: AccountView[] = []
  for (;;) {
    const next = await ledger.below(path, depth, all.at(-1)?.path)
    all.push(...next)
    if (next.length < 1_000) return all
  }
}

/** The limit that stands at a measure, or, where none does, all that stand highest below it. */
function allocatedOf(root: AccountView, below: readonly AccountView[]): Minor | undefined {
  if (root.limit !== undefined) return root.limit
  const limited = below.filter(({ limit }) => limit !== undefined)
  const highest = limited.filter(({ path }) => !limited.some((each) => path.startsWith(`${each.path}/`)))
  const limits = highest.flatMap(({ limit }) => limit ?? [])
  return limits.length === 0 ? undefined : minor(limits.reduce((sum, limit) => sum + limit, 0))
}

async function movedAt(ledger: Pick<Accounts, 'below'>, root: AccountView): Promise<LedgerMoney> {
  // Schemes and calls: an award of its own has no limit that anybody sets.
  const below = root.limit === undefined ? await allBelow(ledger, root.path, 2) : []
  return {
    unit: root.unit,
    allocated: allocatedOf(root, below),
    committed: root.held,
    paid: root.settled,
    released: root.released,
  }
}

async function readAll(
  ledger: Pick<Accounts, 'below'>,
  measures: ReadonlySet<string>,
): Promise<ReadonlyMap<string, LedgerMoney>> {
  const roots = (await allBelow(ledger, '', 1)).filter(({ path }) => measures.has(path))
  return new Map(await Promise.all(roots.map(async (root) => [root.path, await movedAt(ledger, root)] as const)))
}

/** The blueprint’s money from the ledger: each measure is the root of a tree of accounts. Who asks while it is being read waits for that reading. */
export function moneyFrom(ledger: Pick<Accounts, 'below'>): MoneyPort {
  const readings = new Map<string, ReturnType<MoneyPort['moneyMoved']>>()
  return {
    moneyMoved: (measures) => {
      const asked = measures.join(' ')
      const known = readings.get(asked)
      if (known !== undefined) return known
      const reading = readAll(ledger, new Set(measures)).finally(() => void readings.delete(asked))
      readings.set(asked, reading)
      return reading
    },
  }
}

/** Whole units, with the unit’s decimals. */
export const wholeOf = (amount: Minor, unit: Unit): number => Number(decimalOf(amount, unit))
