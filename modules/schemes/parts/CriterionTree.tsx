import type { Subject } from '#engines/rules'
import { Cited } from './Cited.tsx'
import { criterionNode, type CriterionNode, type Reading } from './criterionNode.ts'
import { partWords } from '#modules/schemes/parts/words'

export type CriterionTreeProps = Reading & { readonly subject: Subject }

function Line({ node, reading }: { node: CriterionNode; reading: Reading }) {
  return (
    <li class={`fl-criterion fl-criterion-${node.kind}`}>
      {node.words}
      <Cited language={reading.language} directory={reading.directory} cite={node.cite} />
      {node.of.length > 0 && <Lines nodes={node.of} reading={reading} />}
    </li>
  )
}

function Lines({ nodes, reading }: { nodes: readonly CriterionNode[]; reading: Reading }) {
  return (
    <ul class="fl-criteria">
      {nodes.map((node, index) => (
        <Line key={index} node={node} reading={reading} />
      ))}
    </ul>
  )
}

/** Whom a subject is for, as its rules say it: every criterion in plain words with the quote it rests on. */
export function CriterionTree({ subject, ...reading }: CriterionTreeProps) {
  const t = partWords(reading.language)
  const root = criterionNode(subject.criterion, reading)
  const exceptions = (subject.exceptions ?? []).map(({ when, then, text, cite }): CriterionNode => {
    const half = (key: 'when' | 'then', node: CriterionNode): CriterionNode => ({
      words: t(`tree.exception.${key}`),
      kind: 'group',
      cite: [],
      of: [node],
    })
    return {
      words: text === undefined ? t('tree.exception') : t('tree.exception.of', { text: text[reading.language] }),
      kind: 'group',
      cite: cite ?? [],
      of: [half('when', criterionNode(when, reading)), half('then', criterionNode(then, reading))],
    }
  })
  return <Lines nodes={[root, ...exceptions]} reading={reading} />
}
