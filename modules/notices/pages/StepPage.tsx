import { Actions, Button, Heading, Lead, Page } from '#platform/ui'
import { to, type View } from './view.ts'

export interface StepPageProps {
  view: View
  title: string
  lead: string
  /** A button that does something, and what it sends. */
  act?: { readonly action: string; readonly label: string; readonly send?: Readonly<Record<string, string>> }
  /** Where to go on. */
  on?: { readonly href: string; readonly label: string }
}

/** One thing that is said or asked, and the way on. */
export function StepPage({ view, title, lead, act, on }: StepPageProps) {
  const { site, language, path } = view
  return (
    <Page site={site} language={language} path={path} title={title} noindex>
      <Heading level={1}>{title}</Heading>
      <Lead>{lead}</Lead>
      {act !== undefined && (
        <form method="post" action={to(view, act.action)}>
          {Object.entries(act.send ?? {}).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Actions>
            <Button>{act.label}</Button>
          </Actions>
        </form>
      )}
      {on !== undefined && (
        <p>
          <a href={to(view, on.href)}>{on.label}</a>
        </p>
      )}
    </Page>
  )
}
