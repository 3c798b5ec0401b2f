import { addresses } from '#ui/addresses.ts'
import { Page } from '#ui/layout.tsx'
import { Reading, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'

export const LegalPage = ({ view }: { readonly view: View }) => {
  const { t } = view
  const title = t('site.legal.title')
  return (
    <Page view={view} title={title} breadcrumb={[]} description={t('site.legal.lead')} reading>
      <TitleBlock view={view} title={title} lead={t('site.legal.lead')} />
      <Section id="contenuti" title={t('site.legal.content')} ruled>
        <Reading language={view.language} text={t('site.legal.contentText')} />
        <p>
          <a href="https://creativecommons.org/licenses/by/4.0/deed.it" rel="license">
            {t('site.legal.contentLink')}
          </a>
        </p>
        <p>
          <a href={addresses.openData}>{t('site.legal.data')}</a>
        </p>
      </Section>
      <Section id="software" title={t('site.legal.software')} ruled>
        <Reading language={view.language} text={t('site.legal.softwareText')} />
        <p>
          <a href="https://eupl.eu/1.2/it/">{t('site.legal.softwareLink')}</a>
        </p>
      </Section>
      <Section id="responsabilita" title={t('site.legal.liability')} ruled>
        <Reading language={view.language} text={t('site.legal.liabilityText')} />
      </Section>
    </Page>
  )
}
