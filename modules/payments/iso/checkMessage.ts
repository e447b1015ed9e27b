import { amountIn } from './decimal.ts'
import { namespace } from './creditTransfer.ts'
import { messageRules, type GroupRule, type Rule, type TextRule } from './messageRules.ts'
import { childrenNamed, rootOf, textAt, type Node } from './node.ts'

const isDay = (text: string): boolean => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
const isMoment = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})?$/.test(text) && isDay(text.slice(0, 10))

/** What XML 1.0 cannot hold at all, and what no bank takes. */
const unwritable = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/u

function faultOfText(rule: TextRule, { text, attributes }: Node): string | undefined {
  switch (rule.kind) {
    case 'text':
      if (text === '' || [...text].length > rule.longest)
        return `has ${[...text].length} characters, not 1 to ${rule.longest}`
      return unwritable.test(text) ? 'holds a character that cannot be written' : undefined
    case 'pattern':
      return rule.pattern.test(text) ? undefined : `is ${JSON.stringify(text)}`
    case 'code':
      return rule.codes.includes(text) ? undefined : `is no code of ${rule.codes.join(', ')}`
    case 'date':
      return isDay(text) ? undefined : 'is no day'
    case 'date-time':
      return isMoment(text) ? undefined : 'is no moment'
    case 'decimal': {
      const match = /^(\d+)(?:\.(\d+))?$/.exec(text)
      const [, whole = '', after = ''] = match ?? []
      if (match === null || whole.length + after.length > rule.digits || after.length > rule.after)
        return 'is no amount'
      if (rule.currency === 'none') return undefined
      return /^[A-Z]{3}$/.test(attributes['Ccy'] ?? '') ? undefined : 'has no currency'
    }
  }
}

function faultsOfGroup({ holds }: GroupRule, node: Node, path: string): readonly string[] {
  const order = holds.map(([name]) => name)
  const places = node.children.map(({ name }) => order.indexOf(name))
  const strange = node.children
    .filter((_, index) => places[index] === -1)
    .map(({ name }) => `${path}/${name} is not known`)
  const inOrder = places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0))
  return [
    ...strange,
    ...(inOrder || strange.length > 0 ? [] : [`${path} holds its elements in another order`]),
    ...(node.text === '' ? [] : [`${path} holds text beside elements`]),
    ...holds.flatMap(([name, often, rule]) => {
      const found = childrenNamed(node, name)
      const enough = often === 'at-most-once' || found.length > 0
      const few = often === 'at-least-once' || found.length <= 1
      return enough && few
        ? found.flatMap((each) => faultsOf(rule, each, `${path}/${name}`))
        : [`${path}/${name} stands ${found.length} times`]
    }),
  ]
}

function faultsOf(rule: Rule, node: Node, path: string): readonly string[] {
  if (rule.kind === 'group') return faultsOfGroup(rule, node, path)
  const fault = node.children.length > 0 ? 'holds elements' : faultOfText(rule, node)
  return fault === undefined ? [] : [`${path} ${fault}`]
}

/** Counts and control sums, per payment and as a whole. */
function faultsOfSums(message: Node): readonly string[] {
  const sumOf = (transfers: readonly Node[]) =>
    transfers.reduce((sum, each) => {
      const amount = each.children.find(({ name }) => name === 'Amt')?.children[0]
      return sum + BigInt(amountIn(amount?.text ?? '', amount?.attributes['Ccy'] ?? 'XXX') ?? 0)
    }, 0n)
  const payments = childrenNamed(message, 'PmtInf')
  const all = payments.flatMap((payment) => childrenNamed(payment, 'CdtTrfTxInf'))
  const currency = all[0]?.children.find(({ name }) => name === 'Amt')?.children[0]?.attributes['Ccy'] ?? 'XXX'
  const compare = (of: Node | undefined, transfers: readonly Node[], path: string) => [
    ...(textAt(of, 'NbOfTxs') === String(transfers.length) ? [] : [`${path}/NbOfTxs is not the number of transfers`]),
    ...(BigInt(amountIn(textAt(of, 'CtrlSum') ?? '', currency) ?? -1) === sumOf(transfers)
      ? []
      : [`${path}/CtrlSum is not the sum of the transfers`]),
  ]
  const names = all.map((each) => textAt(each, 'PmtId', 'EndToEndId'))
  return [
    ...compare(message.children[0], all, 'GrpHdr'),
    ...payments.flatMap((payment) => compare(payment, childrenNamed(payment, 'CdtTrfTxInf'), 'PmtInf')),
    ...(new Set(names).size === names.length ? [] : ['two transfers have one EndToEndId']),
  ]
}

/** Everything in which a message departs from the standard's rules or from its own sums; nothing where it may be sent. */
export function faultsOfMessage(xml: string): readonly string[] {
  if (!xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>')) return ['it does not begin with its declaration']
  const root = rootOf(xml)
  if (root === undefined || root.name !== 'Document') return ['it is no Document']
  if (root.attributes['xmlns'] !== namespace) return ['it is of another namespace']
  const faults = faultsOf(messageRules, root, 'Document')
  const [message] = root.children
  return faults.length > 0 || message === undefined ? faults : faultsOfSums(message)
}
