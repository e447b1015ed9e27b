/** The fake provider as a process of its own: it says its port to whoever started it. */
import { startFakeUpstream } from '../../modules/gateway/testing/fakeUpstream.ts'

const { url } = await startFakeUpstream({ remember: 0 })
process.send?.(Number(new URL(url).port))
process.on('disconnect', () => process.exit())
