import { z } from 'zod'
import { factsFrom, fieldsOf, type FactTable } from '../factTable.ts'
import type { Brought, Provider, Returned } from '../provider.ts'
import { askToFill, filledFields, receiveFields } from '../sealed/fill.ts'
import { pageAddress } from '../sealed/pageAddress.ts'
import { returnedCode } from '../sealed/returnedCode.ts'
import { sealedChannel } from '../sealed/sealedChannel.ts'
import type { SealedNeeds, SealedSettings } from '../sealed/sealedSettings.ts'
import { subjectForm } from '../subjectForm.ts'
import { hkidIn, idField, isProfileField, nameFields, nameIn } from './iamSmartFields.ts'

export interface IamSmartSettings extends SealedSettings {
  readonly facts: FactTable
  /** Hashes the identity card's number under every known key; left out, the number is not asked for. */
  readonly matchKeys: ((hkid: string) => readonly string[]) | undefined
}

const id = 'iam-smart'
export const iamSmartLabel = { 'zh-Hant': '智方便', 'zh-Hans': '智方便', en: 'iAM Smart' } as const
const scope = 'eidapi_auth eidapi_profiles eidapi_formFilling'
const token = z.object({ accessToken: z.string().min(1).max(4_000), openID: subjectForm })

/**
 * iAM Smart: a person scans a code or opens the app; we exchange what they come back with for a name that is theirs for this service alone.
 * Who is new, or asks for it, is then asked in the app for their names and the fields that the settings map, and may say no.
 */
export function iamSmartProvider(settings: IamSmartSettings, needs: SealedNeeds): Provider {
  const channel = sealedChannel(settings, needs)
  const fields = [...new Set([...nameFields, ...fieldsOf(settings.facts), ...(settings.matchKeys ? [idField] : [])])]

  const brought = (subject: string, filled: Readonly<Record<string, unknown>>, at: Date): Brought => {
    const name = nameIn(filled)
    const hkid = settings.matchKeys === undefined ? undefined : hkidIn(filled)
    return {
      kind: 'brought',
      subject,
      assurance: 'verified',
      ...(name === undefined ? {} : { name }),
      matchKeys: hkid === undefined ? [] : (settings.matchKeys?.(hkid) ?? []),
      facts: factsFrom(settings.facts, filled, { assurance: 'verified', origin: id, at }),
      companies: [],
    }
  }
  const tokenOf = async (returned: Returned): Promise<z.output<typeof token>> => {
    const code = returnedCode(returned, 'code', settings.name)
    return channel.call('auth/getToken', { code, grantType: 'authorization_code' }, token)
  }

  return {
    id,
    method: 'iam-smart',
    label: iamSmartLabel,
    kind: 'person',
    begin: async (start) => ({ to: pageAddress(settings, start, scope), keep: { wants: start.wants } }),
    finish: async (returned) => {
      const { accessToken, openID } = await tokenOf(returned)
      if (returned.keep['wants'] !== 'facts' && (await returned.knows(openID))) return brought(openID, {}, returned.now)
      const reference = Buffer.from(needs.random(16)).toString('hex')
      const filling = {
        path: 'account/eme/initiateRequest',
        accessToken,
        openID,
        profileFields: fields.filter(isProfileField),
        formFields: fields.filter((field) => !isProfileField(field)),
      }
      return askToFill(channel, filling, reference, returned.expect)
    },
    receive: (body) => receiveFields(channel, body, settings.name),
    complete: async (completing) =>
      brought(completing.keep['openID'] ?? '', filledFields(completing, settings.name), completing.now),
  }
}
