/** The frame of the desk's pages. */
import type { Child } from 'hono/jsx'
import { addresses } from '#ui/addresses.ts'
import type { FormState } from '#ui/formState.ts'
import { Page } from '#ui/layout.tsx'
import type { View } from '#ui/view.ts'
import { ballotAddress, deskAddress } from '../appearance.ts'
import type { FoundBallot } from '../queries/findBallot.ts'

interface DeskFrameProps {
  readonly view: View
  readonly ballot: FoundBallot
  readonly title: string
  readonly form: FormState
  /** A page below the desk. */
  readonly crumb?: string | undefined
  readonly islands?: readonly string[] | undefined
  readonly children?: Child
}

export const DeskFrame = ({ view, ballot, title, form, crumb, islands, children }: DeskFrameProps) => {
  const { t } = view
  return (
    <Page
      view={view}
      title={title}
      section="ballots"
      isHidden
      islands={islands}
      hasErrors={Object.keys(form.errors).length > 0}
      breadcrumb={[
        { href: `${addresses.ballots}?processo=${ballot.process.id}`, label: t('ballots.list.title') },
        { href: ballotAddress(ballot.id), label: t('ballots.ballot.number', { id: ballot.id }) },
        ...(crumb ? [{ href: deskAddress(ballot.id), label: t('ballots.desk.crumb') }] : []),
      ]}
      crumb={crumb ?? t('ballots.desk.crumb')}
    >
      {children}
    </Page>
  )
}
