import { Component } from 'preact'
import type { Language } from '#platform/i18n'
import { words } from '#modules/stand/words'
import { forget, remember, remembered } from './memory.ts'

export interface ToolsProps {
  language: Language
  /** The address of this result, its answers after the `#`. */
  address: string
  written: string
}

interface ToolsState {
  copied: 'not-yet' | 'copied' | 'failed'
  kept: 'kept' | 'not-kept' | 'forgotten'
}

/** Copy the link, print, and remember on this device: what only a browser with script can do. */
export class Tools extends Component<ToolsProps, ToolsState> {
  override state: ToolsState = { copied: 'not-yet', kept: remembered() === undefined ? 'not-kept' : 'kept' }

  copy = (): void => {
    const { address } = this.props
    const copying = navigator.clipboard?.writeText(new URL(address, location.href).href)
    const fail = () => this.setState({ copied: 'failed' })
    if (copying === undefined) fail()
    else void copying.then(() => this.setState({ copied: 'copied' }), fail)
  }

  toggle = (): void => {
    const { kept } = this.state
    if (kept === 'kept') forget()
    else remember(this.props.written)
    this.setState({ kept: kept === 'kept' ? 'forgotten' : 'kept' })
  }

  override render({ language, address }: ToolsProps, { copied, kept }: ToolsState) {
    const t = words(language)
    return (
      <>
        <div class="fl-actions">
          <button class="fl-button fl-button-secondary" type="button" onClick={this.copy}>
            {t('share.copy')}
          </button>
          <button class="fl-button fl-button-secondary" type="button" onClick={() => print()}>
            {t('share.print')}
          </button>
        </div>
        <p role="status">
          {copied === 'copied' && t('share.copied')}
          {copied === 'failed' && (
            <>
              {t('share.failed')} <a href={address}>{t('share.link')}</a>
            </>
          )}
        </p>
        <div class="fl-choice fl-remember">
          <input
            class="fl-choice-input"
            type="checkbox"
            id="remember"
            checked={kept === 'kept'}
            onChange={this.toggle}
            aria-describedby="remember-note"
          />
          <label class="fl-choice-label" for="remember">
            {t('remember.label')}
          </label>
          <div class="fl-choice-hint" id="remember-note">
            {t('remember.note')}
          </div>
        </div>
        <p role="status">{kept === 'forgotten' && t('remember.forgotten')}</p>
        {kept === 'kept' && (
          <button class="fl-button fl-button-quiet" type="button" onClick={this.toggle}>
            {t('remember.forget')}
          </button>
        )}
      </>
    )
  }
}
