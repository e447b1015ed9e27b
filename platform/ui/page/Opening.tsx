import type { ComponentChildren } from 'preact'
import { Heading } from '../text/Heading.tsx'
import { Lead } from '../text/Lead.tsx'
import { WheelDrawing } from './Mark.tsx'

export interface OpeningProps {
  title: ComponentChildren
  lead?: ComponentChildren
  /** The one thing to do here, and perhaps a second: `Button`s. */
  children?: ComponentChildren
}

/** The top of the front page: the header's green carried down behind the page's question, the wheel half out of sight. */
export function Opening({ title, lead, children }: OpeningProps) {
  return (
    <div class="fl-opening">
      <div class="fl-opening-ground">
        <WheelDrawing />
      </div>
      <Heading level={1}>{title}</Heading>
      {lead !== undefined && <Lead>{lead}</Lead>}
      {children !== undefined && <div class="fl-actions">{children}</div>}
    </div>
  )
}
