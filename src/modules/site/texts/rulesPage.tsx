import { addresses } from '#ui/addresses.ts'
import { Page } from '#ui/layout.tsx'
import { Reading, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'

const parts = ['who', 'counting', 'moderation', 'answer', 'complaint'] as const
const anchors = {
  who: 'chi',
  counting: 'conteggio',
  moderation: 'moderazione',
  answer: 'risposta',
  complaint: 'reclami',
} as const

/** Rules of participation and moderation. */
export const RulesPage = ({ view }: { readonly view: View }) => {
  const { t } = view
  const title = t('site.rules.title')
  return (
    <Page view={view} title={title} breadcrumb={[]} description={t('site.rules.lead')} reading>
      <TitleBlock view={view} title={title} lead={t('site.rules.lead')} />
      {parts.map((part) => (
        <Section id={anchors[part]} title={t(`site.rules.${part}.title`)} ruled>
          <Reading language={view.language} text={t(`site.rules.${part}.text`)} />
        </Section>
      ))}
      <Section>
        <p>
          <a href={addresses.bodies}>{t('site.rules.terms')}</a>
        </p>
      </Section>
    </Page>
  )
}
