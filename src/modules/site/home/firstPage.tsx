import { addresses } from '#ui/addresses.ts'
import { EmptyState } from '#ui/cards.tsx'
import { Form, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import type { View } from '#ui/view.ts'

interface FirstPageProps {
  readonly view: View
  readonly isAdministrator: boolean
}

/** The home page of a fresh installation: what this will be, and the first action. */
export const FirstPage = ({ view, isAdministrator }: FirstPageProps) => {
  const { t } = view
  return (
    <Page view={view} title={t('site.home.title')} description={t('site.home.lead')}>
      <div class="pz-wrap pz-hero">
        <div>
          <h1>
            {t('site.home.decide')} <span>{t('site.home.follow')}</span>
          </h1>
          <p class="pz-lead">{t('site.first.lead')}</p>
        </div>
      </div>
      <Section>
        {isAdministrator ? (
          <>
            <EmptyState
              title={t('site.first.title')}
              text={t('site.first.load')}
              example={{ href: addresses.administration, label: t('site.first.byHand') }}
            />
            <Form action={`${addresses.labs}/carica`} hidden={{ _key: crypto.randomUUID() }}>
              <Submit label={t('site.first.loadButton')} />
            </Form>
          </>
        ) : (
          <EmptyState
            title={t('site.first.title')}
            text={t('site.first.signIn')}
            action={{ href: addresses.signIn, label: t('site.first.signInButton') }}
            example={{ href: addresses.help, label: t('site.first.help') }}
          />
        )}
      </Section>
    </Page>
  )
}
