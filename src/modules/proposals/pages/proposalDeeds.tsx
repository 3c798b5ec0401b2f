import { randomUUID } from 'node:crypto'
import type { Verdict } from '#platform/verdict.ts'
import { addresses } from '#ui/addresses.ts'
import { Form, LinkButton, Locked, Submit } from '#ui/forms.tsx'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'
import type { ShownProposal } from '../queries/proposalPage.ts'

/** What the rules say of this reader: `undefined` where it is not theirs to do. */
export interface Deeds {
  readonly support: Verdict
  readonly edit: Verdict | undefined
  readonly withdraw: Verdict | undefined
  readonly merge: Verdict | undefined
  readonly hide: Verdict | undefined
  readonly linkVoice: Verdict | undefined
}

interface ProposalDeedsProps {
  readonly view: View
  readonly proposal: ShownProposal
  readonly deeds: Deeds
  readonly number: string
}

/** Support, follow, and what authors and facilitators do. An anonymous page holds links only. */
export const ProposalDeeds = ({ view, proposal, deeds }: ProposalDeedsProps) => {
  const { t } = view
  const own = `${addresses.proposals}/${proposal.id}`
  const follow = `${addresses.follow}?kind=proposal&id=${proposal.id}`
  return (
    <>
      <Support view={view} proposal={proposal} verdict={deeds.support} own={own} />
      <p class="pz-actions">
        <LinkButton kind="secondary" href={follow} label={t('proposals.page.follow')} />
      </p>
      {(deeds.edit || deeds.withdraw) && (
        <>
          <h2 id="tua">{t('proposals.page.mine')}</h2>
          <Deed view={view} verdict={deeds.edit} href={`${own}/modifica`} label={t('proposals.page.edit')} />
          <Deed
            view={view}
            verdict={deeds.withdraw}
            href={`${own}/ritira`}
            label={t('proposals.page.withdraw')}
          />
          <Deed
            view={view}
            verdict={deeds.linkVoice}
            href={`${own}/voci`}
            label={t('proposals.page.linkVoice')}
          />
        </>
      )}
      {(deeds.merge || deeds.hide) && (
        <>
          <h2 id="cura">{t('proposals.page.care')}</h2>
          <Deed view={view} verdict={deeds.merge} href={`${own}/unisci`} label={t('proposals.page.merge')} />
          <Deed view={view} verdict={deeds.hide} href={`${own}/nascondi`} label={t('proposals.page.hide')} />
          <Deed
            view={view}
            verdict={deeds.linkVoice}
            href={`${own}/voci`}
            label={t('proposals.page.linkVoice')}
          />
        </>
      )}
    </>
  )
}

interface SupportProps {
  readonly view: View
  readonly proposal: ShownProposal
  readonly verdict: Verdict
  readonly own: string
}

const Support = ({ view, proposal, verdict, own }: SupportProps) => {
  const { t } = view
  const label = t('proposals.page.support')
  if (!verdict.allowed) {
    return (
      <>
        {proposal.isSupportedByMe && <p>{t('proposals.page.supported')}</p>}
        <Locked label={label} why={`${sayMessage(t, verdict.because)}.`} />
      </>
    )
  }
  if (!view.signedIn) {
    return (
      <p class="pz-actions">
        <LinkButton href={`${own}/sostieni`} label={label} />
      </p>
    )
  }
  return proposal.isSupportedByMe ? (
    <Form action={`${own}/togli-sostegno`} hidden={{ _key: randomUUID() }}>
      <p>{t('proposals.page.supported')}</p>
      <Submit kind="secondary" label={t('proposals.page.supportBack')} />
    </Form>
  ) : (
    <Form action={`${own}/sostieni`} hidden={{ _key: randomUUID() }}>
      <Submit label={label} />
    </Form>
  )
}

interface DeedProps {
  readonly view: View
  readonly verdict: Verdict | undefined
  readonly href: string
  readonly label: string
}

const Deed = ({ view, verdict, href, label }: DeedProps) => {
  if (!verdict) return null
  if (!verdict.allowed) return <Locked label={label} why={`${sayMessage(view.t, verdict.because)}.`} />
  return (
    <p>
      <a href={href}>{label}</a>
    </p>
  )
}
