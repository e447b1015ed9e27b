import { catalogue, type Language } from '#platform/i18n'
import { registry, type ErrorCode } from './registry.ts'
import type { FeilunError } from './feilunError.ts'
import caseEn from './casework/messages/en.ts'
import caseHans from './casework/messages/zh-Hans.ts'
import caseHant from './casework/messages/zh-Hant.ts'
import modelEn from './gateway/messages/en.ts'
import modelHans from './gateway/messages/zh-Hans.ts'
import modelHant from './gateway/messages/zh-Hant.ts'
import en from './messages/en.ts'
import hans from './messages/zh-Hans.ts'
import hant from './messages/zh-Hant.ts'

type Key = `${ErrorCode}.${'title' | 'cause' | 'remedy'}`
const files = {
  'zh-Hant': { ...hant, ...caseHant, ...modelHant } satisfies Readonly<Record<Key, string>>,
  'zh-Hans': { ...hans, ...caseHans, ...modelHans },
  en: { ...en, ...caseEn, ...modelEn } satisfies Readonly<Record<Key, string>>,
}
const messages = catalogue<Readonly<Record<Key, string>>>(files)

export interface ErrorText {
  readonly code: ErrorCode
  readonly status: number
  readonly title: string
  /** What happened. */
  readonly cause: string
  /** What was not lost, and what to do next. */
  readonly remedy: string
}

/** The wording of a registered error, its `{names}` filled from `params`. */
export function describe(code: ErrorCode, language: Language, params: FeilunError['params'] = {}): ErrorText {
  const say: (key: Key, params: FeilunError['params']) => string = messages(language)
  return {
    code,
    status: registry[code].status,
    title: say(`${code}.title`, params),
    cause: say(`${code}.cause`, params),
    remedy: say(`${code}.remedy`, params),
  }
}
