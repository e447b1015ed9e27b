import { createSealedService, type SealedService } from './sealedService/createSealedService.ts'
import type { Client, Resident } from './sealedService/service.ts'

/** Made-up people; the numbers are specimens with a right check digit, and one with a wrong one. */
export const people: readonly Resident[] = [
  {
    id: 'chan',
    shown: '陳大文 Chan Tai Man',
    fields: {
      idNo: { Identification: 'A123456', CheckDigit: '3' },
      chName: '陳大文',
      enName: { UnstructuredName: 'CHAN, Tai Man' },
      birthDate: '1990-02-28',
      educationLevel: 'DEGREE',
      residentialAddress: { area: 'HK' },
    },
  },
  {
    id: 'lee',
    shown: '李小美 Lee Siu Mei',
    fields: { idNo: { Identification: 'C668668', CheckDigit: '9' }, chName: '李小美', enName: 'LEE, Siu Mei' },
  },
  {
    id: 'wrong',
    shown: 'A person with a wrong number',
    fields: { idNo: { Identification: 'A123456', CheckDigit: '4' }, enName: 'WRONG, Number' },
  },
]

/** iAM Smart as publicly described, on this machine. */
export const simulateIamSmart = (client: Client, now: () => Date, port?: number): Promise<SealedService> =>
  createSealedService({ letter: 'D', name: 'iAM Smart', codeName: 'code', client, residents: people, now }, port)
