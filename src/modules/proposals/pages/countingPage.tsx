import { addresses } from '#ui/addresses.ts'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'

const rules = ['online', 'inPerson', 'sum', 'merged', 'twice', 'limit'] as const

/** How supports are counted, in words. */
export const CountingPage = ({ view }: { readonly view: View }) => {
  const { t } = view
  return (
    <Page
      view={view}
      title={t('proposals.counting.title')}
      description={t('proposals.counting.lead')}
      section="proposals"
      breadcrumb={[{ href: addresses.proposals, label: t('proposals.list.title') }]}
    >
      <TitleBlock view={view} title={t('proposals.counting.title')} lead={t('proposals.counting.lead')} />
      {rules.map((rule) => (
        <Section title={t(`proposals.counting.${rule}`)} ruled>
          <p>{t(`proposals.counting.${rule}Text`)}</p>
        </Section>
      ))}
    </Page>
  )
}
