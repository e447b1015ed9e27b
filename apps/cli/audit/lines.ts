import type { LogFault, LogReport } from '#modules/casework'
import type { Language } from '#platform/i18n'
import { auditMessages } from './words.ts'

function faultLine(fault: LogFault, language: Language): string {
  const t = auditMessages(language)
  switch (fault.kind) {
    case 'missing':
    case 'not-linked':
    case 'altered':
    case 'cut-off':
    case 'content':
      return t(`fault.${fault.kind}`, { case: fault.case, seq: fault.seq })
    case 'no-events':
      return t('fault.no-events', { case: fault.case })
    case 'checkpoint':
      return t('fault.checkpoint', { number: fault.number })
    case 'checkpoint-unknown':
      return t('fault.checkpoint-unknown', { hash: fault.hash })
  }
}

/** What was found, line by line: the faults first. */
export function reportLines(report: LogReport, language: Language): readonly string[] {
  const t = auditMessages(language)
  const { events, cases, erased, checkpoints, sinceCheckpoint: since, latest } = report
  return [
    ...report.faults.map((fault) => faultLine(fault, language)),
    t('counted', { events, cases, erased }),
    ...(latest === undefined
      ? [t('no-checkpoint')]
      : [
          t('checkpoint', { checkpoints, number: latest.number, at: latest.at.toISOString(), since }),
          t('hash', { hash: latest.hash }),
        ]),
  ]
}
