import { applying } from './face/applying.ts'
import { groundOf } from './face/ground.ts'
import { officing } from './face/officing.ts'
import { seeing } from './face/seeing.ts'
import { tending } from './face/tending.ts'
import { caseworkHolding } from './holding/caseworkHolding.ts'
import type { Casework } from './model/casework.ts'
import type { CaseworkNeeds } from './model/needs.ts'

/** Cases over their tables (`caseworkMigrations`). Holds no state but versions of the pack that it has read. */
export function createCasework(needs: CaseworkNeeds): Casework {
  const ground = groundOf(needs)
  return {
    actOn: ground.actOn,
    holding: caseworkHolding(ground),
    ...applying(ground),
    ...officing(ground),
    ...seeing(ground),
    ...tending(ground),
  }
}
