import type { SubjectCard } from '#platform/subjects.ts'
import { addresses } from '#ui/addresses.ts'
import { Form, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'

interface FollowPageProps {
  readonly view: View
  readonly card: SubjectCard
  readonly follows: boolean
}

export const FollowPage = ({ view, card, follows }: FollowPageProps) => {
  const { t } = view
  const title = t(follows ? 'notices.follow.stopTitle' : 'notices.follow.title', { title: card.title })
  return (
    <Page
      view={view}
      title={title}
      breadcrumb={[{ href: card.href, label: card.title }]}
      crumb={t('notices.follow.link')}
      isHidden
    >
      <TitleBlock
        view={view}
        number={t(card.label)}
        title={title}
        lead={t(follows ? 'notices.follow.stopLead' : 'notices.follow.lead')}
      />
      <Section>
        <Form
          action={addresses.follow}
          hidden={{ kind: card.kind, id: String(card.id), azione: follows ? 'smetti' : 'segui' }}
        >
          <Submit
            label={t(follows ? 'notices.follow.stop' : 'notices.follow.start')}
            back={{ href: card.href, label: t('notices.follow.back') }}
          />
        </Form>
      </Section>
    </Page>
  )
}
