import { writeCheckpoint } from '../log/checkpoints.ts'
import { verifyLog } from '../log/verifyLog.ts'
import type { Tending } from '../model/casework.ts'
import { erase } from '../tend/erase.ts'
import { givenAwards } from '../tend/given.ts'
import { lapseDue } from '../tend/lapseDue.ts'
import { paid, paymentReturned } from '../tend/paid.ts'
import type { Ground } from './ground.ts'

export const tending = ({ needs, packs }: Ground): Tending => ({
  lapseDue: (limit) => lapseDue(needs, packs, limit),
  paid: (connection, told) => packs.withPacks(() => paid(needs, packs, connection, told)),
  paymentReturned: (connection, told) => packs.withPacks(() => paymentReturned(needs, packs, connection, told)),
  checkpoint: () => writeCheckpoint(needs.database, needs.now()),
  verify: (against) => verifyLog(needs.database, against),
  given: (asked) => givenAwards(needs.database, asked),
  erase: (connection, party) => packs.withPacks(() => erase(needs, packs, connection, party)),
})
