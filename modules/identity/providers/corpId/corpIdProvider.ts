import { z } from 'zod'
import { FeilunError } from '#platform/errors'
import { factsFrom, fieldsOf, kindIn, type FactTable } from '../factTable.ts'
import type { BroughtCompany, Provider } from '../provider.ts'
import { askToFill, filledFields, receiveFields } from '../sealed/fill.ts'
import { pageAddress } from '../sealed/pageAddress.ts'
import { returnedCode } from '../sealed/returnedCode.ts'
import { sealedChannel } from '../sealed/sealedChannel.ts'
import { subjectForm } from '../subjectForm.ts'
import type { SealedNeeds, SealedSettings } from '../sealed/sealedSettings.ts'

export interface CorpIdSettings extends SealedSettings {
  readonly facts: FactTable
}

const id = 'corp-id'
export const corpIdLabel = { 'zh-Hant': '數碼企業身份', 'zh-Hans': '数码企业身份', en: 'CorpID' } as const
const scope = 'corpidapi_auth corpidapi_formFilling'
const namingFields = ['corpID', 'corpNameTc', 'corpNameEn'] as const
const token = z.object({ accessToken: z.string().min(1).max(4_000), openID: subjectForm })
/** A company has a number that never changes, and at least one name. */
const company = z.looseObject({
  corpID: subjectForm,
  corpNameTc: z.string().max(200).default(''),
  corpNameEn: z.string().max(200).default(''),
})

/**
 * CorpID: a person comes for a company that it knows they may act for. What it has on record of the company are the company's own facts; which
 * of them become facts of the pack is in the settings.
 */
export function corpIdProvider(settings: CorpIdSettings, needs: SealedNeeds): Provider {
  const channel = sealedChannel(settings, needs)
  const { name: provider, facts: table } = settings

  const companyOf = (fields: Readonly<Record<string, unknown>>, at: Date): BroughtCompany | undefined => {
    const read = company.safeParse(fields)
    if (!read.success) return undefined
    const names = [read.data.corpNameTc.trim(), read.data.corpNameEn.trim()].filter((each) => each !== '')
    if (names.length === 0) return undefined
    const facts = factsFrom(table, fields, { assurance: 'verified', origin: id, at })
    return { subject: read.data.corpID, name: names.join(' ').slice(0, 200), kind: kindIn(table, facts), facts }
  }

  return {
    id,
    method: 'corp-id',
    label: corpIdLabel,
    kind: 'company',
    begin: async (start) => ({ to: pageAddress(settings, start, scope), keep: {} }),
    finish: async (returned) => {
      const code = returnedCode(returned, 'cAuthCode', provider)
      const asked = { code, grantType: 'authorization_code' }
      const { accessToken, openID } = await channel.call('auth/getToken', asked, token)
      // Each time: whether someone still acts for a company is known to CorpID alone.
      const reference = Buffer.from(needs.random(16)).toString('hex')
      const formFields = [...new Set([...namingFields, ...fieldsOf(table)])]
      const filling = { path: 'account/corp/initiateRequest', accessToken, openID, profileFields: [], formFields }
      return askToFill(channel, filling, reference, returned.expect)
    },
    receive: (body) => receiveFields(channel, body, provider),
    complete: async (completing) => {
      const found = companyOf(filledFields(completing, provider), completing.now)
      if (found === undefined) throw new FeilunError('sign-in-refused', { provider, reason: 'no company' })
      return {
        kind: 'brought',
        subject: completing.keep['openID'] ?? '',
        assurance: 'verified',
        matchKeys: [],
        facts: [],
        companies: [found],
      }
    },
  }
}
