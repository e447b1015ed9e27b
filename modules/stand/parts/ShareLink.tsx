import { inNoTongue } from '#platform/ui'
import { writeSession } from '../session/writeSession.ts'
import { words } from '#modules/stand/words'
import type { StandContext } from './telling.ts'

/** The address of this result, to be read in anyone's own language. What stands after the `#` never leaves the browser that opens it. */
export const shareAddress = ({ session, pack, action }: Pick<StandContext, 'session' | 'pack' | 'action'>): string =>
  `${inNoTongue(action)}#${writeSession(session, pack.hash)}`

export function ShareLink({ context }: { context: StandContext }) {
  return (
    <p>
      <a class="fl-share" href={shareAddress(context)}>
        {words(context.language)('share.link')}
      </a>
    </p>
  )
}
