import type { BankAccount } from '#modules/casework'
import { Heading, TextInput } from '#platform/ui'
import { wordsOf, type View } from '../view.ts'

interface BankFieldsProps {
  view: View
  id: string
  question: string
  typed: BankAccount | undefined
  wrong: ReadonlyMap<string, string>
}

/** Where money is to go: the holder's name, the bank, the account. What is kept already is never sent back to a page. */
export function BankFields({ view, id, question, typed, wrong }: BankFieldsProps) {
  const { language } = view
  const t = wordsOf(view)
  const error = (part: string) => wrong.get(`${id}/${part}`) ?? (part === 'name' ? wrong.get(id) : undefined)
  return (
    <>
      <Heading level={1}>{question}</Heading>
      <TextInput
        language={language}
        name="value-name"
        label={t('bank.name')}
        hint={t('bank.name.hint')}
        value={typed?.name}
        error={error('name')}
        autocomplete="off"
      />
      <TextInput
        language={language}
        name="value-bankCode"
        label={t('bank.code')}
        hint={t('bank.code.hint')}
        value={typed?.bankCode}
        error={error('bankCode')}
        inputmode="numeric"
        autocomplete="off"
        width={8}
      />
      <TextInput
        language={language}
        name="value-account"
        label={t('bank.account')}
        hint={t('bank.account.hint')}
        value={typed?.account}
        error={error('account')}
        inputmode="numeric"
        autocomplete="off"
        width={16}
      />
    </>
  )
}
