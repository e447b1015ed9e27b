import { decisionOf, type Letter, type LetterBlock, type LetterInput } from './letter.ts'
import { lettersOf } from './lettersOf.ts'
import { groundOf, heading, paragraph, type Ground } from './parts/ground.ts'
import { appeal, next } from './parts/next.ts'
import { opening } from './parts/opening.ts'
import { officeOf, reasons } from './parts/reasons.ts'
import { scores } from './parts/scores.ts'
import { verificationCode } from './verificationCode.ts'

function contact(ground: Ground): readonly LetterBlock[] {
  const { t, language } = ground
  const office = officeOf(ground)
  const who = office === undefined ? t('contact.no-office') : t('contact.office', { office })
  return [heading(t('contact.title')), paragraph(`${who}${language === 'en' ? ' ' : ''}${t('contact.how')}`)]
}

/** By what it was decided, and how to find out that the letter is genuine. */
function foot({ t, view, ref }: Ground, code: string): readonly LetterBlock[] {
  const decision = decisionOf({ view, ref })
  const { reference } = view
  const small = (text: string): LetterBlock => ({ kind: 'paragraph', look: 'small', spans: [{ text }] })
  return [
    ...(decision === undefined
      ? []
      : [small(t('foot.pack', { version: decision.packVersion, hash: decision.packHash.slice(0, 12) }))]),
    {
      kind: 'paragraph',
      look: 'small',
      spans: [{ text: t('foot.code', { reference, code }) }, { text: t('foot.verify'), path: '/verify' }],
    },
  ]
}

/**
 * A letter as data: what was decided and why, each test with the place it comes from, what happens next, how to appeal, and whom to ask. Made anew
 * whenever it is asked for, from the case, the decision as it was recorded and the version of the pack that it was made by.
 */
export function letterOf(input: LetterInput): Letter {
  const { view, ref, language } = input
  const ground = groundOf(input)
  const code = verificationCode(view, ref)
  const latest = lettersOf(view).find(({ kind }) => kind !== 'received' && kind !== 'paid')
  return {
    language,
    title: ground.t(`${ref.kind}.title`),
    reference: view.reference,
    code,
    at: ref.at,
    blocks: [
      ...opening(ground),
      ...reasons(ground),
      ...scores(ground),
      ...next(ground),
      ...appeal(ground, latest?.id === ref.id),
      ...contact(ground),
      ...foot(ground, code),
    ],
  }
}
