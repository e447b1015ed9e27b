import { isUuid } from '#modules/identity'
import { FeilunError, type ErrorDetail } from '#platform/errors'
import type { KeySettings, ProjectSettings } from '../model/projects.ts'

const region = /^[a-z]{2}$/
const mostNames = 500

type Fault = ErrorDetail | undefined

const fault = (at: string, hant: string, hans: string, en: string): ErrorDetail => ({
  at,
  message: { 'zh-Hant': hant, 'zh-Hans': hans, en },
})

const text = (at: string, given: string | undefined, most = 200): Fault =>
  given === undefined || (given.trim() !== '' && given.length <= most && !/\p{Cc}/u.test(given))
    ? undefined
    : fault(at, `1 至 ${most} 個字元`, `1 至 ${most} 个字符`, `1 to ${most} characters`)

const whole = (at: string, given: number | undefined, most: number): Fault =>
  given === undefined || (Number.isInteger(given) && given >= 1 && given <= most)
    ? undefined
    : fault(at, `1 至 ${most} 之間的整數`, `1 至 ${most} 之间的整数`, `a whole number from 1 to ${most}`)

const names = (
  at: string,
  given: readonly string[] | undefined,
  isName = (name: string) => name !== '' && name.length <= 200,
): Fault =>
  given === undefined || (given.length <= mostNames && given.every(isName))
    ? undefined
    : fault(at, '名稱清單格式不符', '名称清单格式不符', 'a list of names')

const refuse = (faults: readonly Fault[]): void => {
  const found = faults.filter((each) => each !== undefined)
  if (found.length > 0) throw new FeilunError('request-invalid', {}, found)
}

/** @throws FeilunError `request-invalid` with each field that cannot be kept */
export function checkProject({ name, models, residency, content, cache }: ProjectSettings): void {
  refuse([
    text('name', name),
    names('models', models),
    names('regions', residency.regions, (each) => region.test(each)),
    names('providers', residency.providers),
    content.keep === 'sealed' ? whole('days', content.days, 3_650) : undefined,
    whole('cache', cache?.seconds, 2_592_000),
  ])
}

/** @throws FeilunError `request-invalid` */
export function checkKey({ name, person, models, perMinute, atOnce, expires }: KeySettings): void {
  refuse([
    text('name', name),
    text('person', person),
    names('models', models),
    whole('perMinute', perMinute, 1_000_000),
    whole('atOnce', atOnce, 100_000),
    expires === undefined || Number.isFinite(expires.getTime())
      ? undefined
      : fault('expires', '日期', '日期', 'a date'),
  ])
}

/** @throws FeilunError `request-invalid` */
export function checkParty(party: string): void {
  refuse([isUuid(party) ? undefined : fault('party', '對象編號', '对象编号', 'the id of a party')])
}

/** @throws FeilunError `request-invalid` */
export function checkGrace(seconds: number): void {
  refuse([
    Number.isFinite(seconds) && seconds >= 0 && seconds <= 90 * 86_400
      ? undefined
      : fault('grace', '0 至 90 日', '0 至 90 日', 'from 0 to 90 days'),
  ])
}
