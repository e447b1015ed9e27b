import { Converter } from 'opencc-js'
import type { Random } from '../../../bench/rules/random.ts'
import type { PersonalKind } from '#engines/guard'
import { chineseAddress, englishAddress } from './values/addresses.ts'
import { decoys } from './values/decoys.ts'
import { hkid, homeReturnPermit, mainlandId, passport } from './values/identity.ts'
import { chineseName, email, listedName, romanisedName } from './values/names.ts'
import { bankAccount, card, fpsId, licencePlate, phone } from './values/numbers.ts'

type Value = (random: Random) => string
interface Slot {
  readonly kind: PersonalKind | undefined
  readonly value: Value
}

const gold: Readonly<Record<string, Slot>> = {
  hkid: { kind: 'hkid', value: hkid },
  passport: { kind: 'passport', value: passport },
  permit: { kind: 'home-return-permit', value: homeReturnPermit },
  mid: { kind: 'mainland-id', value: mainlandId },
  phone: { kind: 'phone', value: phone },
  fps: { kind: 'fps-id', value: fpsId },
  bank: { kind: 'bank-account', value: bankAccount },
  card: { kind: 'card', value: card },
  addr: { kind: 'address', value: chineseAddress },
  addrEn: { kind: 'address', value: englishAddress },
  name: { kind: 'name', value: chineseName },
  nameEn: { kind: 'name', value: romanisedName },
  nameEn2: { kind: 'name', value: listedName },
  email: { kind: 'email', value: email },
  plate: { kind: 'licence-plate', value: licencePlate },
}

const decoyValues: Readonly<Record<string, Value>> = decoys
const simplified = Converter({ from: 'hk', to: 'cn' })

/** What `«name»` stands for: personal data, or with `!` before the name something that only looks like it. */
export function slotOf(name: string, script: 'traditional' | 'simplified'): Slot {
  const decoy = name.startsWith('!') ? decoyValues[name.slice(1)] : undefined
  const slot = decoy === undefined ? gold[name] : { kind: undefined, value: decoy }
  if (slot === undefined) throw new Error(`No slot is called ${name}`)
  return script === 'traditional' ? slot : { kind: slot.kind, value: (random) => simplified(slot.value(random)) }
}
