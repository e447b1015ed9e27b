import type { OpenedAct } from '../acts/openAct.ts'
import type { CheckInput, Officing } from '../model/casework.ts'
import { check } from '../office/check.ts'
import { acceptReport, ask, returnReport } from '../office/officerActs.ts'
import { acting } from './acting.ts'
import type { Ground } from './ground.ts'

type Given<Act extends keyof Officing> = Parameters<Officing[Act]>[2]

export function officing(ground: Ground): Officing {
  const act = <Input extends { readonly version: number; readonly key?: string }>(
    name: string,
    work: (act: OpenedAct, given: Input) => Promise<void>,
  ) => acting<Input>(ground, { act: name, action: 'case.check', role: 'programme-officer' }, work)
  return {
    check: act<CheckInput>('check', check),
    ask: act('ask', (opened, { words }: Given<'ask'>) => ask(opened, words)),
    acceptReport: act('accept-report', acceptReport),
    returnReport: act('return-report', (opened, { words }: Given<'returnReport'>) => returnReport(opened, words)),
  }
}
