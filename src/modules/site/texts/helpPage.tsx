import type { Settings } from '#platform/settings.ts'
import { addresses } from '#ui/addresses.ts'
import { Callout } from '#ui/facts.tsx'
import { Page } from '#ui/layout.tsx'
import { Reading, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'

interface HelpPageProps {
  readonly view: View
  readonly settings: Pick<Settings, 'contactEmail' | 'contactPhone'>
}

/** Help by telephone and in person, and how to take part without the internet. */
export const HelpPage = ({ view, settings }: HelpPageProps) => {
  const { t } = view
  const title = t('site.help.title')
  return (
    <Page view={view} title={title} breadcrumb={[]} description={t('site.help.lead')} reading>
      <TitleBlock view={view} title={title} lead={t('site.help.lead')} />
      <Section id="telefono" title={t('site.help.phone')} ruled>
        {settings.contactPhone ? (
          <p>
            <a href={`tel:${settings.contactPhone.replaceAll(/[^\d+]/g, '')}`}>{settings.contactPhone}</a>
          </p>
        ) : (
          <Callout title={t('site.privacy.toFill')}>{t('site.help.phoneMissing')}</Callout>
        )}
        {settings.contactEmail && (
          <p>
            <a href={`mailto:${settings.contactEmail}`}>{settings.contactEmail}</a>
          </p>
        )}
        <Reading language={view.language} text={t('site.help.phoneText')} />
      </Section>
      <Section id="persona" title={t('site.help.person')} ruled>
        <Reading language={view.language} text={t('site.help.personText')} />
        <p>
          <a href={addresses.meetings}>{t('site.help.meetings')}</a>
        </p>
      </Section>
      <Section id="senza-internet" title={t('site.help.offline')} ruled>
        <Reading language={view.language} text={t('site.help.offlineText')} />
        <p>
          <a href={`${addresses.contributions}/ricevuta`}>{t('site.help.receipt')}</a>
        </p>
      </Section>
      <Section id="accesso" title={t('site.help.signIn')} ruled>
        <Reading language={view.language} text={t('site.help.signInText')} />
      </Section>
    </Page>
  )
}
