import type { GuardAction, GuardHit, GuardPolicy, Judged, StreamStep, Verdict } from '#engines/guard'
import type { Guard } from '../guarding/guard.ts'

const secret = 'A123456(3)'
const mask = '[HKID]'

const hitOf = (action: GuardAction, text: number, start: number, speaker: GuardHit['speaker']): GuardHit => ({
  rule: 'hkid',
  action,
  text,
  span: { start, end: start + secret.length },
  speaker,
  owasp: 'LLM02:2025',
  atlas: undefined,
  because: [],
})
const outcomeOf = (action: GuardAction): Verdict['outcome'] =>
  action === 'block' ? 'block' : action === 'flag' ? 'flag' : 'changed'

/** Knows a single identity number and does with it what the policy says; holds back what may be its beginning. */
export const plainGuard: Guard = {
  judge: (texts, policy: GuardPolicy): Judged => {
    const action = policy.personal.hkid
    const found = texts.flatMap(({ text, speaker }, at) =>
      action !== undefined && text.includes(secret) ? [hitOf(action, at, text.indexOf(secret), speaker)] : [],
    )
    const isPseudonym = action === 'pseudonymise'
    const put = isPseudonym ? '‹HKID-1›' : mask
    return {
      verdict:
        action !== undefined && found.length > 0
          ? { outcome: outcomeOf(action), hits: found }
          : { outcome: 'pass', hits: [] },
      texts: texts.map(({ text }) => (action === 'mask' || isPseudonym ? text.replaceAll(secret, put) : text)),
      pseudonyms: isPseudonym && found.length > 0 ? [{ token: put, kind: 'hkid', original: secret }] : [],
    }
  },
  stream: (policy, pseudonyms) => {
    const action = policy.personalInAnswers.hkid
    let held = ''
    const starts = (text: string, whole: string): number => {
      for (let length = Math.min(whole.length - 1, text.length); length > 0; length -= 1)
        if (whole.startsWith(text.slice(-length))) return length
      return 0
    }
    function step(text: string, isLast: boolean): StreamStep {
      let out = text
      let verdict: Verdict | undefined
      if (action !== undefined && out.includes(secret)) {
        verdict = { outcome: outcomeOf(action), hits: [hitOf(action, 0, out.indexOf(secret), 'assistant')] }
        if (action === 'block') return { release: '', verdict }
        if (action === 'mask') out = out.replaceAll(secret, mask)
      }
      for (const { token, original } of pseudonyms) out = out.replaceAll(token, original)
      const back = isLast ? 0 : Math.max(starts(out, secret), ...pseudonyms.map(({ token }) => starts(out, token)))
      held = out.slice(out.length - back)
      return { release: out.slice(0, out.length - back), ...(verdict === undefined ? {} : { verdict }) }
    }
    return { push: (piece) => step(held + piece, false), end: () => step(held, true) }
  },
}
