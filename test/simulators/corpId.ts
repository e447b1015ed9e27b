import { createSealedService, type SealedService } from './sealedService/createSealedService.ts'
import type { Client, Resident } from './sealedService/service.ts'

/** Made-up people, each with a made-up company. */
export const representatives: readonly Resident[] = [
  {
    id: 'ho',
    shown: 'Ho of 山頂茶餐廳 Peak Cafe',
    fields: {
      corpID: 'C-0001',
      brNo: '12345678',
      corpNameTc: '山頂茶餐廳',
      corpNameEn: 'Peak Cafe',
      corpType: 'SOLE',
      staff: 6,
      commencementDate: '2019-07-01',
    },
  },
  {
    id: 'ng',
    shown: 'Ng of 維港科技有限公司 Harbour Tech Limited',
    fields: {
      corpID: 'C-0002',
      brNo: '87654321',
      corpNameTc: '維港科技有限公司',
      corpNameEn: 'Harbour Tech Limited',
      corpType: 'LTD',
      staff: 120,
    },
  },
  { id: 'nobody', shown: 'A person without a company', fields: {} },
]

/** CorpID as publicly described, on this machine. */
export const simulateCorpId = (client: Client, now: () => Date, port?: number): Promise<SealedService> =>
  createSealedService(
    { letter: 'M', name: 'CorpID', codeName: 'cAuthCode', client, residents: representatives, now },
    port,
  )
