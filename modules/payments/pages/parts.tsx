import { Tag, type Tone } from '#platform/ui'
import type { FileView } from '../model/file.ts'
import type { OrderState } from '../model/order.ts'
import type { View } from './view.ts'

const toneOfOrder: Readonly<Record<OrderState, Tone>> = {
  due: 'next',
  batched: 'waiting',
  released: 'waiting',
  paid: 'positive',
  returned: 'negative',
  cancelled: 'neutral',
}
const toneOfFile: Readonly<Record<FileView['state'], Tone>> = {
  prepared: 'next',
  released: 'positive',
  withdrawn: 'neutral',
}

export function OrderTag({ view, state }: { view: View; state: OrderState }) {
  return <Tag tone={toneOfOrder[state]}>{view.t(`state.${state}`)}</Tag>
}

export function FileTag({ view, state }: { view: View; state: FileView['state'] }) {
  return <Tag tone={toneOfFile[state]}>{view.t(`file.${state}`)}</Tag>
}

/** What somebody should look at before money goes there. */
export function Warnings({ view, shared, toCheck }: { view: View; shared: boolean; toCheck: boolean }) {
  return (
    <>
      {toCheck && <Tag tone="attention">{view.t('order.to-check')}</Tag>}
      {shared && <Tag tone="attention">{view.t('order.shared')}</Tag>}
    </>
  )
}
