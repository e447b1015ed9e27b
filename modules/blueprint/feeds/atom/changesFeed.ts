import type { PackChange, PackHead } from '#modules/packs'
import { inLanguage, localeOf, type Language } from '#platform/i18n'
import { words, type Words } from '../../words.ts'
import { fieldWords } from '../changeWords.ts'
import type { Release } from '../releases.ts'
import { escapeXml } from './escapeXml.ts'

export interface FeedInput {
  readonly pack: PackHead
  readonly releases: readonly Release[]
  readonly language: Language
  /** Scheme and host of the site. */
  readonly origin: string
  /** When the pack in use was loaded: the feed's own date where nothing has been recorded. */
  readonly loadedAt: Date
}

const listed = 100

/** A tag URI (RFC 4151): it names the thing for good, whatever address it is later found at. */
function tag(origin: string, day: Date, name: string): string {
  return `tag:${new URL(origin).hostname},${day.toISOString().slice(0, 10)}:${name}`
}

const element = (name: string, text: string, attributes = ''): string =>
  `<${name}${attributes}>${escapeXml(text)}</${name}>`

function lines(release: Release, t: Words): readonly string[] {
  const { language } = t
  const line = ({ label, change, fields }: PackChange) => {
    const parts = change === 'changed' ? fieldWords(fields, t) : []
    const name = `${t(`changes.${change}`)}: ${inLanguage(label, language)}`
    return parts.length === 0 ? name : `${name} (${parts.join('; ')})`
  }
  const all = [...release.added, ...release.changed, ...release.removed]
  const more = all.length > listed ? [t('changes.more', { n: all.length - listed })] : []
  return [...all.slice(0, listed).map(line), ...more]
}

export function summaryOf({ added, changed, removed }: Release, t: Words): string {
  return t('changes.summary', { added: added.length, changed: changed.length, removed: removed.length })
}

export function titleOf({ version, before, reviewer }: Release, t: Words): string {
  if (reviewer !== undefined) return t('changes.reviewed', { name: reviewer })
  const title = t('changes.version', { version })
  return before === undefined ? `${title}: ${t('changes.first')}` : title
}

function entry(release: Release, { pack, language, origin }: FeedInput): string {
  const t = words(language)
  const at = release.at.toISOString()
  const name = release.reviewer === undefined ? at : `${at}/${release.recordId}`
  return [
    '<entry>',
    element('id', tag(origin, release.at, `${pack.id}/changes/${name}`)),
    element('title', titleOf(release, t)),
    element('updated', at),
    element('published', at),
    ...(release.reviewer === undefined ? [] : [`<author>${element('name', release.reviewer)}</author>`]),
    `<link rel="alternate" type="text/html" href="${escapeXml(`${origin}/blueprint/changes?lang=${language}`)}"/>`,
    element('summary', summaryOf(release, t), ' type="text"'),
    element('content', lines(release, t).join('\n'), ' type="text"'),
    '</entry>',
  ].join('\n')
}

/** What changed in the pack, as an Atom feed (RFC 4287): one entry for each load or review that changed it. */
export function changesFeed(input: FeedInput): string {
  const { pack, releases, language, origin, loadedAt } = input
  const t = words(language)
  const title = inLanguage(pack.title, language)
  const updated = releases[0]?.at ?? loadedAt
  const start = new Date(`${pack.start}T00:00:00Z`)
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${localeOf[language]}">`,
    element('id', tag(origin, start, `${pack.id}/changes`)),
    element('title', t('changes.feed-title', { title })),
    element('updated', updated.toISOString()),
    `<link rel="self" type="application/atom+xml" href="${escapeXml(`${origin}/changes.atom?lang=${language}`)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(`${origin}/blueprint/changes?lang=${language}`)}"/>`,
    '<generator>Feilun</generator>',
    `<author>${element('name', title)}</author>`,
    ...releases.map((release) => entry(release, input)),
    '</feed>',
    '',
  ].join('\n')
}
