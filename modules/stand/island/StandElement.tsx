import { render } from 'preact'
import { isLink, openLink, openWritten } from '../flow/openLink.ts'
import { respond } from '../flow/respond.ts'
import type { StandState } from '../flow/view.ts'
import { shareAddress } from '../parts/ShareLink.tsx'
import { StandView } from '../parts/StandView.tsx'
import { emptySession } from '../session/session.ts'
import { writeSession } from '../session/writeSession.ts'
import type { StandPack } from '../standPack.ts'
import type { Setting } from '../standing/setting.ts'
import { failureIn } from './failure.ts'
import { followLanguage } from './followLanguage.ts'
import { isKept, keep, restore } from './historyState.ts'
import { loaderOf } from './loader.ts'
import { forget, remember, remembered } from './memory.ts'
import { movedWords } from './movedWords.ts'
import { reveal, toHeading } from './reveal.ts'
import { sendPlainly, sentFields } from './sendPlainly.ts'
import { settingsOf, type Settings } from './settings.ts'
import { Tools } from './Tools.tsx'

type Entered = 'new-entry' | 'same-entry' | 'from-history'

/** Takes the forms of "Where do I stand" out of the server's hands: the same answers to them, worked out here. */
export class StandElement extends HTMLElement {
  connectedCallback(): void {
    const settings = settingsOf(this.dataset)
    const view = this.querySelector<HTMLElement>('[data-view]')
    if (settings === undefined || view === null) return
    takeOver(this, view, settings)
  }
}

function takeOver(host: HTMLElement, view: HTMLElement, settings: Settings): void {
  const load = loaderOf(settings.packAddress)
  const said = host.querySelector('[data-said]')
  const title = document.title
  const showFailure = failureIn(host)
  let drawn: 'by-server' | 'here' = 'by-server'
  let latest = 0
  let shown: StandState = { session: emptySession, view: { kind: 'who', changing: 'no' }, remarks: [] }

  const settingOf = (pack: StandPack): Setting => ({ pack, asOf: settings.asOf, about: settings.about })

  const draw = (node: Parameters<typeof render>[0]) => {
    // What the server drew is replaced once, whole: half-filled controls of another question must not be taken over.
    if (drawn === 'by-server') view.replaceChildren()
    drawn = 'here'
    render(node, view)
  }

  const show = (state: StandState, pack: StandPack, entered: Entered) => {
    const setting = settingOf(pack)
    const { language, action } = settings
    const context = { ...setting, language, action }
    const written = state.session.party === undefined ? undefined : writeSession(state.session, pack.hash)
    const address = shareAddress({ session: state.session, pack, action })
    const tools = <Tools key={address} language={language} address={address} written={written ?? ''} />
    draw(<StandView context={context} state={state} tools={tools} />)
    const here = location.pathname + location.search
    if (entered === 'new-entry') {
      // The entry that is left keeps its view but learns the answer, so that going back finds it filled in.
      history.replaceState(keep({ ...shown, session: state.session }, pack), '', here)
      history.pushState(keep(state, pack), '', here)
    }
    if (entered === 'same-entry') history.replaceState(keep(state, pack), '', here)
    shown = state
    if (remembered() !== undefined) {
      if (written === undefined) forget()
      else remember(written)
    }
    followLanguage(written)
    toHeading(view)
    const heading = view.querySelector('h1')?.textContent
    document.title = heading ? `${heading} – ${title}` : title
    if (said) said.textContent = movedWords(state, setting, language)
  }

  /** Shows what `make` makes of the pack, or says that the pack did not come and how to go on. */
  const once = (make: (setting: Setting) => StandState, entered: Entered, send?: () => void) => {
    const turn = ++latest
    const succeed = (pack: StandPack) => {
      // A second press while the rules were still on their way takes the place of the first.
      if (turn === latest) show(make(settingOf(pack)), pack, entered)
    }
    const fail = () => showFailure({ send, retry: () => once(make, entered, send) })
    void load().then(succeed, fail)
  }

  host.addEventListener('submit', (event) => {
    const { target: form, submitter } = event
    // A form that leaves takes the answers along because its reader asked for that.
    if (!(form instanceof HTMLFormElement) || 'leaves' in form.dataset) return
    event.preventDefault()
    const fields = sentFields(form, submitter)
    once(
      (setting) => respond(setting, fields),
      'new-entry',
      () => sendPlainly(form, submitter),
    )
  })

  host.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const fragment = link?.getAttribute('href') ?? ''
    const target = fragment.startsWith('#') ? document.getElementById(fragment.slice(1)) : null
    if (target === null || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    reveal(target)
  })

  addEventListener('popstate', ({ state }) => {
    if (isKept(state)) once(({ pack }) => restore(state, pack), 'from-history')
    else if (location.hash === '' && drawn === 'here') once((setting) => respond(setting, new Map()), 'from-history')
  })
  addEventListener('hashchange', () => {
    const { hash } = location
    if (isLink(hash)) once((setting) => openLink(hash, setting), 'same-entry')
  })

  const { hash } = location
  const kept: unknown = history.state
  const stored = remembered()
  if (isLink(hash)) once((setting) => openLink(hash, setting), 'same-entry')
  else if (isKept(kept)) once(({ pack }) => restore(kept, pack), 'from-history')
  else if (stored !== undefined && view.querySelector('input[name=before], input[name=fact]') === null) {
    once((setting) => {
      const opened = openWritten(stored, setting)
      return { ...opened, remarks: ['restored', ...opened.remarks] }
    }, 'same-entry')
  } else void load().catch(() => undefined) // Fetched ahead, so that the first answer is quick; a failure shows when it matters.
}
