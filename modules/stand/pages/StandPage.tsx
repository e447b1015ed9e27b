import { languages, localeOf, type Language } from '#platform/i18n'
import { inTongue, keepingTongue, Page, type Site } from '#platform/ui'
import { names } from '../flow/names.ts'
import type { StandState } from '../flow/view.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { StandForm } from '../parts/StandForm.tsx'
import { StandView } from '../parts/StandView.tsx'
import type { StandContext } from '../parts/telling.ts'
import { words } from '#modules/stand/words'

export interface StandPageProps {
  site: Site
  language: Language
  path: string
  /** Where the browser finds the pack. */
  packAddress: string
  pack: StandContext['pack']
  asOf: StandContext['asOf']
  about: StandContext['about']
  state: StandState
}

/** Each language named in itself. */
const tongues: Readonly<Record<Language, string>> = { 'zh-Hant': '繁體中文', 'zh-Hans': '简体中文', en: 'English' }

/** The address that the forms of a page asked for at `path` are sent to: the same, so that language and date are kept. */
const actionOf = (path: string): string => keepingTongue(path.split('#')[0] ?? '/stand', path)

/** "Where do I stand" in one state. It works by forms alone; with script, `fl-stand` takes over and nothing is sent. */
export function StandPage({ site, language, path, packAddress, pack, asOf, about, state }: StandPageProps) {
  const t = words(language)
  const action = actionOf(path)
  const context = { language, pack, asOf, about, action }
  const question = state.view.kind === 'question' ? state.view.fact : undefined
  return (
    <Page
      site={site}
      language={language}
      path={path}
      title={t('stand.title')}
      description={t('stand.description')}
      active="stand"
      scripts={[site.asset('stand.js')]}
    >
      <fl-stand
        data-pack={packAddress}
        data-language={language}
        data-as-of={asOf}
        data-action={action}
        data-about={about}
      >
        <FailureNotice language={language} />
        <div data-view>
          <StandView context={context} state={state} />
        </div>
        <p class="fl-hidden" role="status" data-said />
      </fl-stand>
      <p class="fl-stand-private">{t('who.private')}</p>
      <noscript>
        <p class="fl-stand-private-server">{t('who.private.server')}</p>
        {state.session.party !== undefined && (
          <StandForm context={{ ...context, session: state.session }} fact={question} class="fl-stand-tongues">
            <p>{t('ask.language')}</p>
            <input type="hidden" name={names.act} value="stay" />
            <div class="fl-actions">
              {languages
                .filter((each) => each !== language)
                .map((each) => (
                  <button
                    key={each}
                    class="fl-button fl-button-quiet"
                    type="submit"
                    formaction={inTongue(action, each)}
                  >
                    <span lang={localeOf[each]}>{tongues[each]}</span>
                  </button>
                ))}
            </div>
          </StandForm>
        )}
      </noscript>
    </Page>
  )
}
