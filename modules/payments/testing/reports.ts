/** Reports as a bank would write them. */
export interface Said {
  readonly endToEnd: string
  readonly amount?: string
  readonly currency?: string
  readonly status?: string
  readonly reason?: string
  readonly reference?: string
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

export function statusReport(
  { message = 'M', group, payment }: { message?: string; group?: string; payment?: string },
  ...said: readonly Said[]
): Uint8Array {
  const status = (name: string, value: string | undefined) => (value === undefined ? '' : `<${name}>${value}</${name}>`)
  return bytes(`<?xml version="1.0" encoding="UTF-8"?>
<ns:Document xmlns:ns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><ns:CstmrPmtStsRpt>
<ns:GrpHdr><ns:MsgId>BANK</ns:MsgId></ns:GrpHdr>
<ns:OrgnlGrpInfAndSts><ns:OrgnlMsgId>${message}</ns:OrgnlMsgId>${status('ns:GrpSts', group)}</ns:OrgnlGrpInfAndSts>
<ns:OrgnlPmtInfAndSts><ns:OrgnlPmtInfId>${message}</ns:OrgnlPmtInfId>${status('ns:PmtInfSts', payment)}
${said
  .map(
    (
      each,
    ) => `<ns:TxInfAndSts><ns:OrgnlEndToEndId>${each.endToEnd}</ns:OrgnlEndToEndId>${status('ns:TxSts', each.status)}
<ns:StsRsnInf><ns:Rsn><ns:Cd>${each.reason ?? 'NARR'}</ns:Cd></ns:Rsn></ns:StsRsnInf>
${each.amount === undefined ? '' : `<ns:OrgnlTxRef><ns:Amt><ns:InstdAmt Ccy="${each.currency ?? 'HKD'}">${each.amount}</ns:InstdAmt></ns:Amt></ns:OrgnlTxRef>`}
</ns:TxInfAndSts>`,
  )
  .join('\n')}
</ns:OrgnlPmtInfAndSts></ns:CstmrPmtStsRpt></ns:Document>`)
}

/** `status`: what stands at the entry, BOOK unless given; `reason` makes it a return. */
export function notification(id: string, ...said: readonly Said[]): Uint8Array {
  return bytes(`<?xml version="1.0"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn><GrpHdr><MsgId>${id}</MsgId></GrpHdr><Ntfctn><Id>1</Id>
${said
  .map(({ endToEnd, amount = '1.00', currency = 'HKD', status = 'BOOK', reason, reference }) => {
    const direction = reason === undefined ? 'DBIT' : 'CRDT'
    const money = `<Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>${direction}</CdtDbtInd>`
    return `<Ntry>${money}<Sts><Cd>${status}</Cd></Sts><NtryDtls><TxDtls><Refs>
${reference === undefined ? '' : `<AcctSvcrRef>${reference}</AcctSvcrRef>`}<EndToEndId>${endToEnd}</EndToEndId></Refs>${money}
${reason === undefined ? '' : `<RtrInf><Rsn><Cd>${reason}</Cd></Rsn></RtrInf>`}</TxDtls></NtryDtls></Ntry>`
  })
  .join('\n')}
</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>`)
}

export function table(...said: readonly Said[]): Uint8Array {
  const rows = said.map((each) =>
    [each.endToEnd, each.status, each.amount, each.currency ?? 'HKD', each.reference, each.reason]
      .map((cell) => `"${cell ?? ''}"`)
      .join(','),
  )
  return bytes(['end_to_end_id,status,amount,currency,reference,reason', ...rows].join('\r\n'))
}
