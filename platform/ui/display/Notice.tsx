import type { ComponentChildren } from 'preact'
import { Sign, type Tone } from './Tag.tsx'

export interface NoticeProps {
  tone?: Tone
  title?: ComponentChildren
  children: ComponentChildren
}

/** Something the reader should know before going on, set apart from the text around it. */
export function Notice({ tone = 'neutral', title, children }: NoticeProps) {
  return (
    <div class={`fl-notice fl-tone-${tone}`}>
      {title !== undefined && (
        <p class="fl-notice-title">
          <Sign tone={tone} /> {title}
        </p>
      )}
      <div class="fl-notice-body">{children}</div>
    </div>
  )
}
