import type { Reason, Truth } from '#engines/rules'
import { Cited } from '#modules/schemes/parts'
import { Tag, type Tone } from '#platform/ui'
import { words } from '#modules/stand/words'
import { reasonNode, type ReasonNode, type Telling } from './reasonNode.ts'

const tones: Readonly<Record<Truth, Tone>> = {
  true: 'positive',
  false: 'negative',
  unknown: 'neutral',
  judgement: 'attention',
  'not-published': 'waiting',
}

function Line({ node, telling }: { node: ReasonNode; telling: Telling }) {
  return (
    <li>
      <Tag tone={tones[node.truth]}>{words(telling.language)(`truth.${node.truth}`)}</Tag>{' '}
      <span class="fl-reason-words">
        {node.words}
        <Cited language={telling.language} directory={telling.directory} cite={node.cite} />
      </span>
      {node.detail !== undefined && <span class="fl-reason-detail">{node.detail}</span>}
      {node.of.length > 0 && <Lines nodes={node.of} telling={telling} />}
    </li>
  )
}

function Lines({ nodes, telling }: { nodes: readonly ReasonNode[]; telling: Telling }) {
  return (
    <ul class="fl-reasons">
      {nodes.map((node, index) => (
        <Line key={index} node={node} telling={telling} />
      ))}
    </ul>
  )
}

/** The reasons for a decision: each condition, whether it is met, what was said and what is needed, and its quote. */
export function ReasonTree({ reason, ...telling }: Telling & { reason: Reason }) {
  const root = reasonNode(reason, telling)
  // "All of these" over a list that says so line by line tells nothing.
  const bare = reason.kind === 'all' && reason.text === undefined && root.of.length > 0
  return (
    <>
      <Lines nodes={bare ? root.of : [root]} telling={telling} />
      {reason.whateverIsAnswered === true && <p>{words(telling.language)('reason.whatever')}</p>}
    </>
  )
}
