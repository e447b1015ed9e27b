import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { words as accountWords } from '../../../../modules/accounts/words.ts'
import { words as paymentWords } from '../../../../modules/payments/words.ts'
import type { Person } from './person.ts'
import { processOf } from './process.ts'

/** As an approver: says how much the call of a scheme may give, walking down the accounts to it. */
export async function setLimit(person: Person, scheme: string, amount: string): Promise<void> {
  const t = accountWords(person.language)
  const { award } = processOf(scheme)
  await person.go('/accounts')
  for (const part of [award.measure, scheme, award.call]) await person.follow(part)
  await person.fill(t('limit-amount'), amount)
  await person.fill(t('limit-reason'), 'As announced for this call.')
  await person.press(t('limit-button'))
  expect(await person.reads()).toContain(t('limit-done'))
}

/** As an officer: puts all that is due into a file. Gives the path of the file's page. */
export async function preparePayment(person: Person, reference: string): Promise<string> {
  const t = paymentWords(person.language)
  await person.go('/payments')
  expect(await person.page.locator('#due').innerText()).toContain(reference)
  await person.press(t('due.prepare'))
  return person.at()
}

/** As an approver: releases a file and takes what the bank is sent. */
export async function releasePayment(person: Person, file: string): Promise<string> {
  const t = paymentWords(person.language)
  await person.go(file)
  await person.page.getByRole('button', { name: new RegExp(`^${t('file.release', { amount: '' }).trim()}`) }).click()
  expect(await person.reads()).toContain(t('file.released'))
  const [download] = await Promise.all([
    person.page.waitForEvent('download'),
    person.page.getByRole('link', { name: t('file.download') }).click(),
  ])
  return readFileSync(await download.path(), 'utf8')
}

/** What the bank reports after it has paid every transfer of a file. */
function reportOf(message: string): string {
  const transfers = [...message.matchAll(/<EndToEndId>([^<]+)<[\s\S]*?<InstdAmt Ccy="([A-Z]{3})">([^<]+)</g)]
  const rows = transfers.map(([, id, currency, amount]) => `${id},paid,${amount},${currency}`)
  return ['end_to_end_id,status,amount,currency', ...rows, ''].join('\n')
}

/** As an officer: takes in what the bank reported. */
export async function reconcile(person: Person, message: string): Promise<void> {
  const t = paymentWords(person.language)
  await person.go('/payments')
  await person.page.getByLabel(t('report.file'), { exact: true }).setInputFiles({
    name: 'report.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(reportOf(message)),
  })
  await person.press(t('report.send'))
  const paid = (message.match(/<EndToEndId>/g) ?? []).length
  expect(paid).toBeGreaterThan(0)
  expect(await person.reads()).toContain(t('done.taken', { paid, returned: 0, already: 0, exceptions: 0 }))
}

/** A payment from what is due to what the bank has paid: prepared by one, released by another, reconciled by the first. */
export async function pay(officer: Person, approver: Person, reference: string): Promise<void> {
  const file = await preparePayment(officer, reference)
  await reconcile(officer, await releasePayment(approver, file))
}
